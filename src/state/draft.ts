import type { DraftFile } from '../files/draft-schema.ts';
import { ARCHES, RELEASES } from '../model/release.ts';
import type { TargetChoice } from './derive.ts';
import { EMPTY_HISTORY } from './history.ts';
import { createFile } from './source-file.ts';
import type { StudioState } from './studio.ts';
import { findFile, insertFile, removeFile } from './workspace.ts';

export type { DraftFile } from '../files/draft-schema.ts';

export interface ClosedFile {
  readonly draft: DraftFile;
  /** Milliseconds since 1970. */
  readonly closedAt: number;
}

/** All that is kept of one open file: its text, what was exported, its undo, and what stands in its fields. */
export function toDraft(state: StudioState, id: string): DraftFile | undefined {
  const file = findFile(state.workspace, id);
  if (!file) return undefined;
  const saved = state.saved[id];
  const { release, arch } = state.choices[id] ?? {};
  const { past, future } = state.histories[id] ?? EMPTY_HISTORY;
  const typing = state.typing[id];
  return {
    id,
    name: file.name,
    text: file.source.text,
    order: file.order,
    ...(saved !== undefined && { saved }),
    ...(release && { release }),
    ...(arch && { arch }),
    ...(past.length + future.length > 0 && { past, future }),
    ...(typing && { typing }),
  };
}

/** The state with a file as its draft describes it; it takes the place of an open file of that id. */
export function fromDraft(state: StudioState, draft: DraftFile): StudioState {
  const { id, name, text, past = [], future = [] } = draft;
  const open = findFile(state.workspace, id);
  const file = open?.source.text === text ? { ...open, name } : createFile(id, name, text, draft.order);
  const history = past.length + future.length > 0 ? { past, future, last: undefined } : undefined;
  return {
    ...state,
    workspace: insertFile(state.workspace, file),
    histories: withKey(state.histories, id, history),
    choices: withKey(state.choices, id, choiceOf(draft)),
    saved: withKey(state.saved, id, draft.saved),
    typing: withKey(state.typing, id, draft.typing),
  };
}

/** An unknown release or architecture counts as not chosen. */
function choiceOf(draft: DraftFile): TargetChoice | undefined {
  const release = RELEASES.find((known) => known === draft.release);
  const arch = ARCHES.find((known) => known === draft.arch);
  return release || arch ? { release, arch } : undefined;
}

/** The state without a file and all that was kept for it; its right neighbour becomes the active one. */
export function withoutFile(state: StudioState, id: string): StudioState {
  const at = state.workspace.files.findIndex((file) => file.id === id);
  const workspace = removeFile(state.workspace, id);
  const neighbour = workspace.files[Math.min(at, workspace.files.length - 1)];
  return {
    ...state,
    workspace,
    activeId: state.activeId === id ? neighbour?.id : state.activeId,
    histories: withKey(state.histories, id, undefined),
    choices: withKey(state.choices, id, undefined),
    saved: withKey(state.saved, id, undefined),
    typing: withKey(state.typing, id, undefined),
  };
}

function withKey<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined,
): Record<string, T> {
  const { [key]: _, ...others } = record;
  return value === undefined ? others : { ...others, [key]: value };
}
