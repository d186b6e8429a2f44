import type { editor } from 'monaco-editor/editor';
import { monaco } from './monaco.ts';

const { KeyCode } = monaco;
const KEEPING = new Set([
  KeyCode.Escape,
  KeyCode.Tab,
  KeyCode.Shift,
  KeyCode.Ctrl,
  KeyCode.Alt,
  KeyCode.Meta,
]);

/** After Esc the Tab key leaves the editor instead of writing a tab, until another key or another focus; tells when. */
export function letTabLeave(
  target: editor.IStandaloneCodeEditor,
  onChange: (leaves: boolean) => void,
): () => void {
  let leaves = false;
  const set = (next: boolean) => {
    if (next === leaves) return;
    leaves = next;
    target.updateOptions({ tabFocusMode: next });
    onChange(next);
  };
  const listeners = [
    target.onKeyDown((event) => {
      if (event.keyCode === KeyCode.Escape) set(true);
      else if (!KEEPING.has(event.keyCode)) set(false);
    }),
    target.onMouseDown(() => set(false)),
    target.onDidBlurEditorWidget(() => set(false)),
  ];
  return () => {
    for (const listener of listeners) listener.dispose();
  };
}
