import type { DraftFile, DraftSession } from '../files/draft-schema.ts';
import { loadDrafts, saveDrafts } from '../files/drafts.ts';
import { ARCHES, RELEASES } from '../model/release.ts';
import type { TargetChoice } from './derive.ts';
import { createFile } from './source-file.ts';
import { notify, type StudioState, type StudioStore } from './studio.ts';
import { findFile } from './workspace.ts';

/** What is kept for the next visit: the texts, not the undo history. */
export function toDrafts(state: StudioState): DraftSession {
  const files = state.workspace.files.map((file): DraftFile => {
    const saved = state.saved[file.id];
    const { release, arch } = state.choices[file.id] ?? {};
    return {
      id: file.id,
      name: file.name,
      text: file.source.text,
      ...(saved !== undefined && { saved }),
      ...(release && { release }),
      ...(arch && { arch }),
    };
  });
  return { version: 1, files, ...(state.activeId && { activeId: state.activeId }) };
}

/** The state that a session describes; an unknown release or architecture counts as not chosen. */
export function fromDrafts(session: DraftSession): Partial<StudioState> {
  const files = session.files.map((draft) => createFile(draft.id, draft.name, draft.text));
  const choices: Record<string, TargetChoice> = {};
  const saved: Record<string, string> = {};
  for (const draft of session.files) {
    if (draft.saved !== undefined) saved[draft.id] = draft.saved;
    const release = RELEASES.find((known) => known === draft.release);
    const arch = ARCHES.find((known) => known === draft.arch);
    if (release || arch) choices[draft.id] = { release, arch };
  }
  const workspace = { files };
  return { workspace, choices, saved, activeId: findFile(workspace, session.activeId)?.id ?? files[0]?.id };
}

const SAVE_AFTER_MS = 250;

/** Brings back the last visit's files, then keeps every change; gives a function that stops it. */
export async function startSession(store: StudioStore): Promise<() => void> {
  const session = await loadDrafts();
  const untouched = store.getState().workspace.files.length === 0;
  if (session && untouched) store.setState(fromDrafts(session));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    saveDrafts(toDrafts(store.getState())).catch(() => {
      if (store.getState().draftsFailed) return;
      store.setState({ draftsFailed: true });
      notify(store, 'error', 'This browser keeps no drafts here: export before you close the page.');
    });
  };
  const stop = store.subscribe((state, before) => {
    if (!hasChanged(state, before)) return;
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER_MS);
  });
  // A page that goes away saves at once what is still waiting.
  const onHide = () => timer !== undefined && save();
  addEventListener('pagehide', onHide);
  return () => {
    stop();
    removeEventListener('pagehide', onHide);
  };
}

function hasChanged(state: StudioState, before: StudioState): boolean {
  return (
    state.workspace !== before.workspace ||
    state.activeId !== before.activeId ||
    state.choices !== before.choices ||
    state.saved !== before.saved
  );
}
