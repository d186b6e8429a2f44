import type { Workspace } from './workspace.ts';

/** One undo stack over form, text and pictures: whole workspaces, so that undo is a pointer move. */
export interface History {
  readonly past: readonly Workspace[];
  readonly future: readonly Workspace[];
  /** What made the present workspace, and when: quick changes of one origin are one step. */
  readonly last: { readonly origin: string; readonly time: number } | undefined;
}

export const EMPTY_HISTORY: History = { past: [], future: [], last: undefined };

const JOIN_WITHIN_MS = 500;
const MAX_STEPS = 1000;

/** Records that `before` was left; `time` in milliseconds of any clock. */
export function recordStep(history: History, before: Workspace, origin: string, time: number): History {
  const joins = history.last?.origin === origin && time - history.last.time < JOIN_WITHIN_MS;
  const past = joins ? history.past : [...history.past, before].slice(-MAX_STEPS);
  return { past, future: [], last: { origin, time } };
}

export interface Moved {
  readonly history: History;
  readonly workspace: Workspace;
}

export function undoStep(history: History, present: Workspace): Moved | undefined {
  const workspace = history.past.at(-1);
  if (!workspace) return undefined;
  return {
    workspace,
    history: { past: history.past.slice(0, -1), future: [present, ...history.future], last: undefined },
  };
}

export function redoStep(history: History, present: Workspace): Moved | undefined {
  const [workspace, ...future] = history.future;
  if (!workspace) return undefined;
  return { workspace, history: { past: [...history.past, present], future, last: undefined } };
}
