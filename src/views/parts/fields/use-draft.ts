import { type KeyboardEvent, useState } from 'react';
import type { EditOutcome } from '../../../state/studio.ts';
import type { DraftValue } from './draft-value.ts';

export interface DraftOptions<T> {
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

interface State {
  readonly text: string;
  readonly base: string;
  readonly refusal: string | undefined;
}

/**
 * The raw text of a control between the first key and Enter, blur or Esc. Law: nothing is written before `commit`,
 * and a draft that cannot be read or is refused changes nothing and stays in sight.
 */
export function useDraft<T>({ shown, parse, isSame, commit }: DraftOptions<T>): Draft<T> {
  const [state, setState] = useState<State>();
  if (state && state.base !== shown) setState(undefined);
  const draft = state?.base === shown ? state : undefined;
  const parsed = draft && parse(draft.text);
  return {
    text: draft?.text ?? shown,
    isDraft: draft !== undefined,
    value: parsed?.kind === 'value' ? parsed.value : undefined,
    error: draft?.refusal ?? (parsed?.kind === 'error' ? parsed.message : undefined),
    change: (text) => setState(text === shown ? undefined : { text, base: shown, refusal: undefined }),
    commit: () => {
      if (!draft || !parsed) return true;
      if (parsed.kind === 'error') return false;
      const outcome = isSame(parsed.value) ? { ok: true as const } : commit(parsed.value);
      setState(outcome.ok ? undefined : { ...draft, refusal: outcome.reason });
      return outcome.ok;
    },
    restore: () => setState(undefined),
  };
}

/** Enter writes, Esc restores; both leave the text selected, so that the arrows of a table move on. */
export function onDraftKeyDown(draft: Draft<unknown>, event: KeyboardEvent<HTMLInputElement>): void {
  const { currentTarget: input } = event;
  if (event.nativeEvent.isComposing) return;
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
