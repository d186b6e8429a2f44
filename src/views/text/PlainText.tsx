import { type ChangeEvent, type KeyboardEvent, useMemo, useRef } from 'react';
import { findSourceEdits, toEditorText } from '../../state/editor-text.ts';
import type { SourceFile } from '../../state/source-file.ts';
import { editText, redo, undo } from '../../state/edit-file.ts';
import { studio } from '../../state/use-studio.ts';
import { Notice } from '../parts/Notice.tsx';
import styles from './PlainText.module.css';

/** The text in a plain field, for when the editor could not be loaded; every change goes the same way. */
export function PlainText({ file }: { readonly file: SourceFile }) {
  const shown = useMemo(() => toEditorText(file.source.text), [file.source]);
  const composition = useRef<string>(undefined);
  const onChange = (event: ChangeEvent<HTMLTextAreaElement>) =>
    editText(studio, file.id, findSourceEdits(shown, event.target.value), 'text', Date.now(), {
      join: composition.current,
    });
  return (
    <div className={styles.pane}>
      <Notice severity="warning" role="status">
        The text editor could not be loaded. This plain field edits the same text; reload the page to try
        again.
      </Notice>
      <textarea
        className={styles.text}
        aria-label={`TOML text of ${file.name}`}
        value={shown.text}
        onChange={onChange}
        onCompositionStart={() => {
          composition.current = `composition ${Date.now()}`;
        }}
        onCompositionEnd={() => {
          composition.current = undefined;
        }}
        onKeyDown={(event) => onKeyDown(event, file.id)}
        spellCheck={false}
        autoCapitalize="off"
        wrap="off"
      />
    </div>
  );
}

/** The page's undo, not the field's own, which knows only what was typed here. */
function onKeyDown(event: KeyboardEvent, fileId: string): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) redo(studio, fileId);
  else undo(studio, fileId);
}
