import { applyEdits, type TextEdit } from '../base/text-edit.ts';
import type { Change, Step } from '../files/draft-schema.ts';

export type { Change, Step } from '../files/draft-schema.ts';

/** The undo stack of one file; both lists end with the step that moves next. It begins with the opened text. */
export interface FileHistory {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** What made the last step, and when: quick changes of one origin are one step. */
  readonly last: { readonly origin: string; readonly time: number } | undefined;
}

/** How a change joins the step before it. */
export interface Join {
  readonly origin: string;
  /** Milliseconds of any clock. */
  readonly time: number;
  /** Joins whatever the time between them: one composition of an input method. */
  readonly always?: boolean;
}

export const EMPTY_HISTORY: FileHistory = { past: [], future: [], last: undefined };

const JOIN_WITHIN_MS = 500;
const MAX_STEPS = 1000;
/** UTF-16 units of all steps of a file together; the newest step stays however long it is. */
const MAX_LENGTH = 2 * 1024 * 1024;

/** All edits of one text (offsets into it) as one change. */
export function changeOf(text: string, edits: readonly TextEdit[]): Change {
  const start = edits.reduce((least, edit) => Math.min(least, edit.start), text.length);
  const end = edits.reduce((most, edit) => Math.max(most, edit.end), start);
  const removed = text.slice(start, end);
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return { start, removed, inserted: applyEdits(removed, moved) };
}

/** Records a step that was made of `text`, the text before it. A step that changes nothing is none. */
export function recordStep(history: FileHistory, text: string, step: Step, join: Join): FileHistory {
  const { origin, time } = join;
  const previous = joins(history, join) ? history.past.at(-1) : undefined;
  const joined = previous ? { ...previous, change: joinChanges(text, previous.change, step.change) } : step;
  const kept = previous ? history.past.slice(0, -1) : history.past;
  if (joined.change.removed === joined.change.inserted) return { past: kept, future: [], last: undefined };
  return { past: withinBounds([...kept, joined]), future: [], last: { origin, time } };
}

function joins({ last }: FileHistory, { origin, time, always }: Join): boolean {
  return last?.origin === origin && (always === true || time - last.time < JOIN_WITHIN_MS);
}

/** Two changes, one after the other, as one; `text` is the text between them. */
function joinChanges(text: string, first: Change, second: Change): Change {
  const start = Math.min(first.start, second.start);
  const end = Math.max(first.start + first.inserted.length, second.start + second.removed.length);
  const between = text.slice(start, end);
  const replace = (at: number, length: number, by: string) =>
    between.slice(0, at - start) + by + between.slice(at - start + length);
  return {
    start,
    removed: replace(first.start, first.inserted.length, first.removed),
    inserted: replace(second.start, second.removed.length, second.inserted),
  };
}

function withinBounds(steps: readonly Step[]): readonly Step[] {
  let length = 0;
  let from = steps.length - 1;
  for (; from >= 0 && steps.length - from <= MAX_STEPS; from--) {
    const { removed, inserted } = (steps[from] as Step).change;
    length += removed.length + inserted.length;
    if (length > MAX_LENGTH && from < steps.length - 1) break;
  }
  return steps.slice(from + 1);
}

export type Direction = 'undo' | 'redo';

/** The step that moves next, if there is one. */
export function nextStep(history: FileHistory | undefined, direction: Direction): Step | undefined {
  return (direction === 'undo' ? history?.past : history?.future)?.at(-1);
}

/** The history after its next step was undone or redone. */
export function moveStep(history: FileHistory, direction: Direction): FileHistory {
  const { past, future } = history;
  return direction === 'undo'
    ? { past: past.slice(0, -1), future: [...future, ...past.slice(-1)], last: undefined }
    : { past: [...past, ...future.slice(-1)], future: future.slice(0, -1), last: undefined };
}

/** The edit of the present text that undoes or redoes a step. */
export function editOf({ change }: Step, direction: Direction): TextEdit {
  const [now, then] =
    direction === 'undo' ? [change.inserted, change.removed] : [change.removed, change.inserted];
  return { start: change.start, end: change.start + now.length, text: then };
}

/** False where a step was not made of this text: then nothing of it may be applied. */
export function fits(step: Step, direction: Direction, text: string): boolean {
  const { start, removed, inserted } = step.change;
  return text.startsWith(direction === 'undo' ? inserted : removed, start);
}
