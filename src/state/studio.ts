import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import type { Span } from '../base/span.ts';
import { applyEdits, type TextEdit } from '../base/text-edit.ts';
import { detectFileKind } from '../model/file-kind.ts';
import { editTomlAll } from '../toml/index.ts';
import type { Checks, TargetChoice } from './derive.ts';
import { forgetHistory } from './forget.ts';
import { EMPTY_HISTORY, type History, recordStep, redoStep, undoStep } from './history.ts';
import { createFile, isStale, parsedOf, type SourceFile, withText } from './source-file.ts';
import {
  addFile,
  EMPTY_WORKSPACE,
  findChangedFile,
  findFile,
  freeName,
  removeFile,
  replaceFile,
  type Workspace,
} from './workspace.ts';

/** Which pane a change or a selection comes from, so that the pane itself need not answer to it. */
export type Origin = 'form' | 'text' | 'map' | 'devices' | 'axconfig' | 'problems' | 'app';

export interface Selection {
  readonly fileId: string;
  readonly path: Path;
  readonly origin: Origin;
  /** True when the selecting act also asks to move the focus (Enter, Jump). */
  readonly focus: boolean;
  /** The exact place in the text where the path alone does not tell it (a syntax error). */
  readonly span?: Span;
  /** Grows with every selection, so that selecting the same path again is seen. */
  readonly serial: number;
}

export interface Notice {
  readonly id: number;
  readonly severity: 'error' | 'info';
  readonly message: string;
}

/** What the page knows. Everything else is derived from it (`derive.ts`). */
export interface StudioState {
  readonly workspace: Workspace;
  readonly history: History;
  readonly activeId: string | undefined;
  readonly choices: Readonly<Record<string, TargetChoice>>;
  /** The text of each file as it was opened or last exported. */
  readonly saved: Readonly<Record<string, string>>;
  readonly selection: Selection | undefined;
  readonly notices: readonly Notice[];
  /** The browser keeps no drafts: what is not exported is lost with the page. */
  readonly draftsFailed: boolean;
  /** The rules, once they are loaded; see `load-checks.ts`. */
  readonly checks: Checks | undefined;
}

export type EditOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export interface OpenedText {
  readonly name: string;
  readonly text: string;
  /** False for pastes and presets, which no disk holds yet. Default true. */
  readonly onDisk?: boolean;
}

export type StudioStore = StoreApi<StudioState>;

export const EMPTY_STUDIO: StudioState = {
  workspace: EMPTY_WORKSPACE,
  history: EMPTY_HISTORY,
  activeId: undefined,
  choices: {},
  saved: {},
  selection: undefined,
  notices: [],
  draftsFailed: false,
  checks: undefined,
};

export function createStudio(initial: Partial<StudioState> = {}): StudioStore {
  return createStore<StudioState>(() => ({ ...EMPTY_STUDIO, ...initial }));
}

let serial = 0;

function freshId(): string {
  serial += 1;
  return `f${Date.now().toString(36)}${serial}`;
}

/** Opens texts as new tabs and activates the last; one undo step. Gives the new files' ids. */
export function openTexts(
  store: StudioStore,
  texts: readonly OpenedText[],
  time = Date.now(),
): readonly string[] {
  const state = store.getState();
  let { workspace } = state;
  const saved = { ...state.saved };
  const ids: string[] = [];
  for (const { name, text, onDisk = true } of texts) {
    const file = createFile(freshId(), freeName(workspace, name), text);
    workspace = addFile(workspace, file);
    if (onDisk) saved[file.id] = text;
    ids.push(file.id);
  }
  const last = ids.at(-1);
  if (last === undefined) return ids;
  const history = recordStep(state.history, state.workspace, `open ${last}`, time);
  store.setState({ workspace, saved, history, activeId: last });
  return ids;
}

/** Closes a tab; undo brings it back with its text. */
export function closeFile(store: StudioStore, id: string, time = Date.now()): void {
  const state = store.getState();
  const at = state.workspace.files.findIndex((file) => file.id === id);
  if (at < 0) return;
  const workspace = removeFile(state.workspace, id);
  const neighbour = workspace.files[Math.min(at, workspace.files.length - 1)];
  store.setState({
    workspace,
    history: recordStep(state.history, state.workspace, `close ${id}`, time),
    activeId: state.activeId === id ? neighbour?.id : state.activeId,
  });
}

export function activateFile(store: StudioStore, id: string): void {
  if (findFile(store.getState().workspace, id)) store.setState({ activeId: id });
}

/** A change of meaning: all operations in order, as one undo step. Refused (nothing changed) while the text is broken. */
export function applyOperations(
  store: StudioStore,
  fileId: string,
  operations: readonly Operation[],
  origin: Origin,
  time = Date.now(),
): EditOutcome {
  const file = findFile(store.getState().workspace, fileId);
  if (!file) return { ok: false, reason: 'This file is no longer open.' };
  const parsed = parsedOf(file.source);
  if (isStale(file) || !parsed.ok)
    return { ok: false, reason: 'The text has a syntax error. Mend it in the text first.' };
  const { checks } = store.getState();
  const isPlatform = detectFileKind(parsed.doc) === 'platform';
  const edit = isPlatform && checks ? checks.editPlatform : editTomlAll;
  const result = edit(parsed.doc, operations);
  if (!result.ok) return result;
  const next = withText(file, applyEdits(file.source.text, result.edits), result.doc);
  const where = operations.map((op) => ('path' in op ? op.path.join('.') : op.offset)).join(' ');
  const kinds = operations.map((op) => op.kind).join(' ');
  commit(store, next, kinds === 'set' ? `${origin} ${fileId} ${where}` : `${origin} ${serial++}`, time);
  return { ok: true };
}

/** A change of text: edits on the store's text (typing, paste). Never refused. */
export function editText(
  store: StudioStore,
  fileId: string,
  edits: readonly TextEdit[],
  origin: Origin = 'text',
  time = Date.now(),
): void {
  const file = findFile(store.getState().workspace, fileId);
  if (file) commit(store, withText(file, applyEdits(file.source.text, edits)), `${origin} ${fileId}`, time);
}

function commit(store: StudioStore, next: SourceFile, origin: string, time: number): void {
  const state = store.getState();
  const workspace = replaceFile(state.workspace, next);
  if (findFile(state.workspace, next.id)?.source === next.source) return;
  store.setState({ workspace, history: recordStep(state.history, state.workspace, origin, time) });
  forgetHistory(state.workspace, workspace);
}

export function undo(store: StudioStore): void {
  moveTo(store, undoStep);
}

export function redo(store: StudioStore): void {
  moveTo(store, redoStep);
}

function moveTo(store: StudioStore, step: typeof undoStep): void {
  const state = store.getState();
  const moved = step(state.history, state.workspace);
  if (!moved) return;
  const changed = findChangedFile(state.workspace, moved.workspace);
  store.setState({ ...moved, activeId: changed?.id });
  forgetHistory(state.workspace, moved.workspace);
}

export function select(
  store: StudioStore,
  fileId: string,
  path: Path,
  origin: Origin,
  options: { readonly focus?: boolean; readonly span?: Span } = {},
): void {
  serial += 1;
  store.setState({ selection: { fileId, path, origin, focus: false, serial, ...options } });
}

/** Sets or (with undefined) frees the release and architecture that a file is read for. */
export function chooseTarget(store: StudioStore, fileId: string, choice: TargetChoice): void {
  const { choices } = store.getState();
  store.setState({ choices: { ...choices, [fileId]: { ...choices[fileId], ...choice } } });
}

/** The file's present text is on the user's disk now. */
export function markSaved(store: StudioStore, fileId: string): void {
  const state = store.getState();
  const file = findFile(state.workspace, fileId);
  if (file) store.setState({ saved: { ...state.saved, [fileId]: file.source.text } });
}

export function isUnsaved(state: StudioState, file: SourceFile): boolean {
  return state.saved[file.id] !== file.source.text;
}

export function notify(store: StudioStore, severity: Notice['severity'], message: string): void {
  serial += 1;
  const notice = { id: serial, severity, message };
  store.setState({ notices: [...store.getState().notices, notice] });
}

export function dismissNotice(store: StudioStore, id: number): void {
  store.setState({ notices: store.getState().notices.filter((notice) => notice.id !== id) });
}
