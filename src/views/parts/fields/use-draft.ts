import { type KeyboardEvent, useEffect, useState } from 'react';
import type { EditOutcome } from '../../../state/edit-file.ts';
import { keepTyping } from '../../../state/typing.ts';
import { studio, useStudio } from '../../../state/use-studio.ts';
import type { DraftValue } from './draft-value.ts';
import { useForm } from './form-context.ts';

export interface DraftOptions<T> {
  /** Names the field within its file, under which its draft is kept. */
  readonly field: string;
  /** The value's text while nobody edits it. A draft of another text is dropped. */
  readonly shown: string;
  readonly parse: (text: string) => DraftValue<T>;
  readonly isSame: (value: T) => boolean;
  readonly commit: (value: T) => EditOutcome;
}

export interface Draft<T> {
  readonly text: string;
  readonly isDraft: boolean;
  /** What the draft would write; undefined without a draft or while it is wrong. */
  readonly value: T | undefined;
  /** Why the draft is not written. */
  readonly error: string | undefined;
  readonly change: (text: string) => void;
  /** Writes the draft. False when it is wrong or refused: it stays, with `error`. */
  readonly commit: () => boolean;
  readonly restore: () => void;
}

/**
 * The raw text of a control between the first key and Enter, blur or Esc; kept with the file's own draft, so that it
 * outlives the control and the page. Law: nothing is written before `commit`, and a draft that cannot be read or is
 * refused changes nothing and stays in sight.
 */
export function useDraft<T>({ field, shown, parse, isSame, commit }: DraftOptions<T>): Draft<T> {
  const { fileId } = useForm();
  const typed = useStudio((state) => state.typing[fileId]?.[field]);
  const [refused, setRefused] = useState<{ readonly text: string; readonly reason: string }>();
  const draft = typed?.base === shown ? typed : undefined;
  const isOutdated = typed !== undefined && draft === undefined;
  useEffect(() => {
    if (isOutdated) keepTyping(studio, fileId, field, undefined);
  }, [isOutdated, fileId, field]);
  const parsed = draft && parse(draft.text);
  const refusal = refused?.text === draft?.text ? refused?.reason : undefined;
  const drop = () => keepTyping(studio, fileId, field, undefined);
  return {
    text: draft?.text ?? shown,
    isDraft: draft !== undefined,
    value: parsed?.kind === 'value' ? parsed.value : undefined,
    error: refusal ?? (parsed?.kind === 'error' ? parsed.message : undefined),
    change: (text) => (text === shown ? drop() : keepTyping(studio, fileId, field, { text, base: shown })),
    commit: () => {
      if (!draft || !parsed) return true;
      if (parsed.kind === 'error') return false;
      const outcome = isSame(parsed.value) ? { ok: true as const } : commit(parsed.value);
      if (outcome.ok) drop();
      else setRefused({ text: draft.text, reason: outcome.reason });
      return outcome.ok;
    },
    restore: drop,
  };
}

/** Enter writes, Esc restores; both leave the text selected, so that the arrows of a table move on. */
export function onDraftKeyDown(draft: Draft<unknown>, event: KeyboardEvent<HTMLInputElement>): void {
  const { currentTarget: input } = event;
  if (event.key === 'Escape' && draft.isDraft) {
    event.preventDefault();
    event.stopPropagation();
    draft.restore();
    requestAnimationFrame(() => input.select());
    return;
  }
  if (event.key !== 'Enter' || event.shiftKey) return;
  if (draft.isDraft) {
    event.preventDefault();
    if (draft.commit()) requestAnimationFrame(() => input.select());
    return;
  }
  event.preventDefault();
  const end = input.value.length;
  if (input.selectionStart === 0 && input.selectionEnd === end) input.setSelectionRange(end, end);
  else input.select();
}
