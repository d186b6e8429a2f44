import type { Operation } from '../base/operation.ts';
import { applyEdits, diffText, type TextEdit } from '../base/text-edit.ts';
import { detectFileKind } from '../model/file-kind.ts';
import { findEditMeaning } from './edit-meaning.ts';
import { forgetHistory } from './forget.ts';
import {
  type Change,
  changeOf,
  type Direction,
  EMPTY_HISTORY,
  editOf,
  type Join,
  moveStep,
  nextStep,
  recordStep,
  fits,
  type Step,
} from './history.ts';
import { isStale, parsedOf, readFile, type SourceFile, withText } from './source-file.ts';
import { nameOperations } from './step-name.ts';
import { freshId, notify, type Origin, type StudioState, type StudioStore } from './studio.ts';
import { dropTyping } from './typing.ts';
import { findFile, replaceFile } from './workspace.ts';

export type EditOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/**
 * A change of meaning: all operations in order, as one undo step. Refused (nothing changed) while the text is broken.
 * `name`: what undo calls it, where the operations do not tell.
 */
export function applyOperations(
  store: StudioStore,
  fileId: string,
  operations: readonly Operation[],
  origin: Origin,
  time = Date.now(),
  name = nameOperations(operations),
): EditOutcome {
  const open = findFile(store.getState().workspace, fileId);
  if (!open) return { ok: false, reason: 'This file is no longer open.' };
  const file = readFile(open);
  const parsed = parsedOf(file.source);
  if (isStale(file) || !parsed.ok)
    return { ok: false, reason: 'The text has a syntax error. Fix it in the text first.' };
  const edit = findEditMeaning(detectFileKind(parsed.doc) === 'platform' ? 'platform' : 'vm');
  if (!edit) return { ok: false, reason: 'This part of the editor is still loading. Try again in a moment.' };
  const result = edit(parsed.doc, operations);
  if (!result.ok) return result;
  const next = withText(file, applyEdits(file.source.text, result.edits), result.doc);
  // The same value set again and again is one step; anything else is a step of its own.
  const isSet = operations.every((operation) => operation.kind === 'set');
  const join = { origin: isSet ? `${origin} ${name}` : freshId(), time };
  commit(store, next, { name, change: changeOf(file.source.text, result.edits) }, join);
  if (!isSet) dropTyping(store, fileId, operations);
  return { ok: true };
}

export interface TextStep {
  /** Edits of one `join` are one undo step, however far apart in time: a composition of an input method. */
  readonly join?: string | undefined;
  /** What undo calls it. */
  readonly name?: string;
}

/** A change of text: edits on the store's text (typing, paste). Never refused. */
export function editText(
  store: StudioStore,
  fileId: string,
  edits: readonly TextEdit[],
  origin: Origin = 'text',
  time = Date.now(),
  { join, name = 'typing' }: TextStep = {},
): void {
  const file = findFile(store.getState().workspace, fileId);
  if (!file) return;
  const { text } = file.source;
  const next = withText(file, applyEdits(text, edits));
  commit(
    store,
    next,
    { name, change: changeOf(text, edits) },
    { origin: `${origin} ${name} ${join ?? ''}`, time, always: join !== undefined },
  );
}

function commit(store: StudioStore, next: SourceFile, step: Omit<Step, 'id'>, join: Join): void {
  const state = store.getState();
  const file = findFile(state.workspace, next.id);
  if (!file || file.source === next.source) return;
  const workspace = replaceFile(state.workspace, next);
  const before = state.histories[next.id] ?? EMPTY_HISTORY;
  const history = recordStep(before, file.source.text, { id: freshId(), ...step }, join);
  store.setState({ workspace, histories: { ...state.histories, [next.id]: history } });
  forgetHistory(state.workspace, workspace);
}

/** Makes all that was changed since `before` one step of that name: over all the files that it changed. */
export function joinSteps(store: StudioStore, before: StudioState, name: string): void {
  const { workspace, histories } = store.getState();
  const id = freshId();
  const joined = { ...histories };
  for (const file of workspace.files) {
    const earlier = findFile(before.workspace, file.id);
    if (!earlier || earlier.source === file.source) continue;
    const { text } = earlier.source;
    const change: Change = changeOf(text, diffText(text, file.source.text));
    const history = recordStep(
      before.histories[file.id] ?? EMPTY_HISTORY,
      text,
      { id, name, change },
      { origin: id, time: 0 },
    );
    joined[file.id] = { ...history, last: undefined };
  }
  store.setState({ histories: joined });
}

/** Takes back the last step of a file; of several files, if the step was one over several. */
export function undo(store: StudioStore, fileId = store.getState().activeId): void {
  moveOver(store, fileId, 'undo');
}

export function redo(store: StudioStore, fileId = store.getState().activeId): void {
  moveOver(store, fileId, 'redo');
}

/** What undo or redo would move over, in words; undefined where there is nothing. */
export function findStepName(
  { histories }: StudioState,
  fileId: string | undefined,
  direction: Direction,
): string | undefined {
  const step = fileId === undefined ? undefined : nextStep(histories[fileId], direction);
  if (!step) return undefined;
  const files = Object.values(histories).filter((other) => nextStep(other, direction)?.id === step.id).length;
  return files > 1 ? `${step.name} (in ${files} files)` : step.name;
}

function moveOver(store: StudioStore, fileId: string | undefined, direction: Direction): void {
  const state = store.getState();
  const step = fileId === undefined ? undefined : nextStep(state.histories[fileId], direction);
  if (fileId === undefined || !step) return;
  const list = direction === 'undo' ? 'past' : 'future';
  const having = state.workspace.files.filter(({ id }) =>
    state.histories[id]?.[list].some((other) => other.id === step.id),
  );
  const free = having.filter(({ id }) => nextStep(state.histories[id], direction)?.id === step.id);
  const moving = free.length === having.length ? free : free.filter(({ id }) => id === fileId);
  let { workspace } = state;
  const histories = { ...state.histories };
  for (const file of moving) {
    const history = histories[file.id];
    const own = nextStep(history, direction);
    if (!history || !own) continue;
    const { text } = file.source;
    if (!fits(own, direction, text)) {
      delete histories[file.id];
      notify(
        store,
        'error',
        `The kept history of ${file.name} does not fit its text and was dropped. The text is unchanged.`,
      );
      continue;
    }
    workspace = replaceFile(workspace, withText(file, applyEdits(text, [editOf(own, direction)])));
    histories[file.id] = moveStep(history, direction);
  }
  store.setState({ workspace, histories });
  forgetHistory(state.workspace, workspace);
  if (having.length > 1) tellFiles(store, direction, step.name, moving, having);
}

/** A step over several files is told: it changes what is not in sight. */
function tellFiles(
  store: StudioStore,
  direction: Direction,
  name: string,
  moved: readonly SourceFile[],
  having: readonly SourceFile[],
): void {
  const done = direction === 'undo' ? 'Undone' : 'Redone';
  const left = having.filter((file) => !moved.includes(file)).map((file) => file.name);
  const message =
    left.length === 0
      ? `${done} in ${moved.length} files: ${name}.`
      : `${done} in ${moved[0]?.name} only: ${name}. Changed since then: ${left.join(', ')}. ${direction === 'undo' ? 'Undo' : 'Redo'} there, too.`;
  notify(store, 'info', message, { topic: 'steps', passing: true });
}
