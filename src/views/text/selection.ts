import type { editor, IDisposable } from 'monaco-editor/editor';
import { pathsEqual } from '../../base/path.ts';
import { type Selection, type StudioState, select } from '../../state/studio.ts';
import { findPathAtOffset, findSelectedSpan, findView } from '../../state/text-selection.ts';
import { studio } from '../../state/use-studio.ts';
import styles from './MonacoPane.module.css';
import { rangeOf, sourceOffsetAt } from './models.ts';

const SELECT_AFTER_MS = 50;

/** The last selection that moved the focus here; a pane that is mounted again does not take it twice. */
let focusedSerial = 0;

/** Shares the selection of one file between its editor and the other panes; gives a function that stops it. */
export function shareSelection(target: editor.IStandaloneCodeEditor, fileId: string): () => void {
  const tint = target.createDecorationsCollection();
  const caret = followCaret(target, fileId);
  const stop = studio.subscribe((state, before) => {
    if (state.selection !== before.selection) showSelection(target, tint, state, fileId, true);
    else if (state.workspace !== before.workspace) showSelection(target, tint, state, fileId, false);
  });
  const repaint = () => showSelection(target, tint, studio.getState(), fileId, false);
  const focus = [target.onDidFocusEditorText(repaint), target.onDidBlurEditorText(repaint)];
  showSelection(target, tint, studio.getState(), fileId, true);
  return () => {
    stop();
    caret.dispose();
    for (const listener of focus) listener.dispose();
    tint.clear();
  };
}

/** Tints what is selected; what another pane selects is also brought into view, and takes the focus if it asks to. */
function showSelection(
  target: editor.IStandaloneCodeEditor,
  tint: editor.IEditorDecorationsCollection,
  state: StudioState,
  fileId: string,
  isNew: boolean,
): void {
  const { selection } = state;
  const model = target.getModel();
  if (!model || !selection || !isTinted(target, selection, fileId)) {
    tint.clear();
    return;
  }
  // A span that came with the selection moves with the text; a path is looked up again.
  if (!isNew && selection.span) return;
  const view = findView(state, fileId);
  const span = view && findSelectedSpan(view, selection);
  if (!span) {
    if (isNew) tint.clear();
    return;
  }
  const range = rangeOf(model, span);
  tint.set(range.isEmpty() ? [] : [{ range, options: { className: styles.selected as string } }]);
  if (!isNew || selection.origin === 'text') return;
  target.revealRangeInCenterIfOutsideViewport(range);
  if (!selection.focus || selection.serial <= focusedSerial) return;
  focusedSerial = selection.serial;
  target.setPosition(range.getStartPosition());
  target.focus();
}

/** In a focused editor the caret itself shows what it selected. */
function isTinted(target: editor.IStandaloneCodeEditor, selection: Selection, fileId: string): boolean {
  return selection.fileId === fileId && !(selection.origin === 'text' && target.hasTextFocus());
}

/** Selects what the caret stands in, when the user moved it. */
function followCaret(target: editor.IStandaloneCodeEditor, fileId: string): IDisposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listener = target.onDidChangeCursorPosition((event) => {
    clearTimeout(timer);
    if (event.source === 'keyboard' || event.source === 'mouse')
      timer = setTimeout(() => selectAtCaret(target, fileId), SELECT_AFTER_MS);
  });
  return {
    dispose: () => {
      clearTimeout(timer);
      listener.dispose();
    },
  };
}

function selectAtCaret(target: editor.IStandaloneCodeEditor, fileId: string): void {
  const state = studio.getState();
  const model = target.getModel();
  const position = target.getPosition();
  const view = findView(state, fileId);
  // Whoever went on to another pane has selected something there.
  if (!model || !position || !view || !target.hasTextFocus()) return;
  const path = findPathAtOffset(view, sourceOffsetAt(model, position));
  if (!path) return;
  const { selection } = state;
  if (selection?.fileId === fileId && pathsEqual(selection.path, path)) return;
  select(studio, fileId, path, 'text');
}
