/**
 * One Monaco model per open file. The store's text is the truth: what is typed goes to it as edits,
 * and what changes it elsewhere (form, pictures, undo) comes back as one smallest change, so that cursor,
 * folds and scroll position stay. Monaco's own undo is never used.
 */
import type { editor } from 'monaco-editor/editor';
import {
  type EditorText,
  findEditorChange,
  findSourceEdits,
  toEditorOffset,
  toEditorText,
  toSourceEdits,
  toSourceOffset,
} from '../../state/editor-text.ts';
import { nextStep } from '../../state/history.ts';
import type { SourceFile } from '../../state/source-file.ts';
import { editText, redo, undo } from '../../state/edit-file.ts';
import { studio } from '../../state/use-studio.ts';
import { findFile } from '../../state/workspace.ts';
import { monaco } from './monaco.ts';
import { TOML } from './toml-language.ts';

interface OpenModel {
  readonly fileId: string;
  readonly model: editor.ITextModel;
  shown: EditorText;
  /** Who is changing the text now: then the other side need not answer. */
  writer: 'nobody' | 'editor' | 'store';
  /** The model differs from `shown` until the next microtask (a byte order mark came to stand at the top). */
  apart: boolean;
  /** Where the store's last change ended, as editor offset. */
  changedAt: number | undefined;
  viewState: editor.ICodeEditorViewState | null;
}

const open = new Map<string, OpenModel>();

/** Names the composition of an input method that is under way in the editor: all of it is one undo step. */
let composition: string | undefined;

/** Watches the editor for compositions; gives a function that stops it. */
export function followCompositions(code: editor.ICodeEditor): () => void {
  const listeners = [
    code.onDidCompositionStart(() => {
      composition = `composition ${Date.now()}`;
    }),
    code.onDidCompositionEnd(() => {
      composition = undefined;
      for (const entry of open.values()) if (entry.apart) show(entry);
    }),
  ];
  return () => {
    composition = undefined;
    for (const listener of listeners) listener.dispose();
  };
}

studio.subscribe((state, before) => {
  if (state.workspace === before.workspace) return;
  for (const entry of open.values()) follow(entry, findFile(state.workspace, entry.fileId));
});

/** The path by which `@monaco-editor/react` finds the file's model; its end is what Monaco calls the file. */
export function modelPath(file: Pick<SourceFile, 'id' | 'name'>): string {
  return (open.get(file.id)?.model.uri ?? uriOf(file)).toString();
}

function uriOf(file: Pick<SourceFile, 'id' | 'name'>) {
  return monaco.Uri.from({ scheme: 'inmemory', authority: 'studio', path: `/${file.id}/${file.name}` });
}

export function fileIdOf(model: editor.ITextModel): string {
  return model.uri.path.split('/')[1] as string;
}

/** Makes the model of an open file unless it is there. */
export function openModel(fileId: string): void {
  const file = findFile(studio.getState().workspace, fileId);
  if (!file || open.has(fileId)) return;
  const shown = toEditorText(file.source.text);
  const model = monaco.editor.createModel(shown.text, TOML, uriOf(file));
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  const entry: OpenModel = {
    fileId,
    model,
    shown,
    writer: 'nobody',
    apart: false,
    changedAt: undefined,
    viewState: null,
  };
  open.set(fileId, entry);
  model.onDidChangeContent((event) => onChange(entry, event));
  // Whatever asks Monaco to undo (keys, menu, palette) asks the one undo stack.
  Object.assign(model, {
    undo: () => move(entry, undo),
    redo: () => move(entry, redo),
    canUndo: () => nextStep(studio.getState().histories[fileId], 'undo') !== undefined,
    canRedo: () => nextStep(studio.getState().histories[fileId], 'redo') !== undefined,
  });
}

/** What the model shows of the file's text; undefined when the file is not open here. */
export function findShown(model: editor.ITextModel): EditorText | undefined {
  return open.get(fileIdOf(model))?.shown;
}

export function sourceOffsetAt(
  model: editor.ITextModel,
  position: { readonly lineNumber: number; readonly column: number },
): number {
  const shown = findShown(model);
  const offset = model.getOffsetAt(position);
  return shown ? toSourceOffset(shown, offset) : offset;
}

/** A span of the file's text as Monaco's range. */
export function rangeOf(model: editor.ITextModel, span: { readonly start: number; readonly end: number }) {
  const shown = findShown(model);
  const at = (offset: number) => model.getPositionAt(shown ? toEditorOffset(shown, offset) : offset);
  return monaco.Range.fromPositions(at(span.start), at(span.end));
}

/** Cursor, folds and scroll of a file are kept while another is shown. */
export function keepViewState(source: editor.IStandaloneCodeEditor): void {
  const model = source.getModel();
  const entry = model && open.get(fileIdOf(model));
  if (entry) entry.viewState = source.saveViewState();
}

export function restoreViewState(target: editor.IStandaloneCodeEditor): void {
  const model = target.getModel();
  const entry = model && open.get(fileIdOf(model));
  if (entry?.viewState) target.restoreViewState(entry.viewState);
}

function follow(entry: OpenModel, file: SourceFile | undefined): void {
  if (!file) {
    open.delete(entry.fileId);
    entry.model.dispose();
  } else if (file.source.text !== entry.shown.source) {
    entry.shown = toEditorText(file.source.text);
    if (entry.writer !== 'editor') show(entry);
  }
}

/** Brings the model to what it must show, as one change without an undo step of Monaco's own. */
function show(entry: OpenModel): void {
  entry.apart = false;
  const { model, shown } = entry;
  const change = model.isDisposed() ? undefined : findEditorChange(textOf(model), shown);
  if (!change) return;
  entry.writer = 'store';
  const range = monaco.Range.fromPositions(
    model.getPositionAt(change.start),
    model.getPositionAt(change.end),
  );
  model.applyEdits([{ range, text: change.text }]);
  // Monaco moves a range that would cut a surrogate pair; then the cursor is worth less than the text.
  if (textOf(model) !== shown.text) model.setValue(shown.text);
  entry.writer = 'nobody';
  entry.changedAt = change.start + change.text.length;
}

function onChange(entry: OpenModel, event: editor.IModelContentChangedEvent): void {
  if (entry.writer === 'store') return;
  const { model } = entry;
  const edits =
    entry.apart || event.isFlush
      ? findSourceEdits(entry.shown, textOf(model))
      : toSourceEdits(
          entry.shown,
          event.changes.map(({ rangeOffset, rangeLength, text }) => ({
            start: rangeOffset,
            end: rangeOffset + rangeLength,
            text,
          })),
        );
  entry.writer = 'editor';
  editText(studio, entry.fileId, edits, 'text', Date.now(), { join: composition });
  entry.writer = 'nobody';
  entry.apart = textOf(model) !== entry.shown.text;
  // Never while an input method composes: it would lose its place.
  if (entry.apart && composition === undefined) queueMicrotask(() => show(entry));
}

function textOf(model: editor.ITextModel): string {
  return model.getValue(monaco.editor.EndOfLinePreference.LF);
}

/** Undo or redo of the page; the caret goes to what it changed here. */
function move(entry: OpenModel, step: typeof undo): void {
  entry.changedAt = undefined;
  step(studio, entry.fileId);
  const at = entry.changedAt;
  if (at === undefined || entry.model.isDisposed()) return;
  const position = entry.model.getPositionAt(at);
  for (const editor of monaco.editor.getEditors()) {
    if (editor.getModel() !== entry.model) continue;
    editor.setPosition(position);
    editor.revealPositionInCenterIfOutsideViewport(position);
  }
}
