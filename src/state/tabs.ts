import { createFile, type SourceFile } from './source-file.ts';
import { type ClosedFile, type DraftFile, fromDraft, toDraft, withoutFile } from './draft.ts';
import { dismissNotice, freshId, notify, type StudioState, type StudioStore } from './studio.ts';
import { isTyping } from './typing.ts';
import { addFile, findFile, freeName } from './workspace.ts';

export interface OpenedText {
  readonly name: string;
  readonly text: string;
  /** False for pastes and presets, which no disk holds yet. Default true. */
  readonly onDisk?: boolean;
}

/** Opens texts as new tabs and activates the last. Gives the new files' ids. */
export function openTexts(store: StudioStore, texts: readonly OpenedText[]): readonly string[] {
  const state = store.getState();
  let { workspace } = state;
  const saved = { ...state.saved };
  const ids: string[] = [];
  for (const { name, text, onDisk = true } of texts) {
    const file = createFile(freshId(), freeName(workspace, name), text, nextOrder(workspace.files));
    workspace = addFile(workspace, file);
    if (onDisk) saved[file.id] = text;
    ids.push(file.id);
  }
  const last = ids.at(-1);
  if (last !== undefined) store.setState({ workspace, saved, activeId: last });
  return ids;
}

/** Behind all that are open, and behind what another tab opened a moment ago. */
function nextOrder(files: readonly SourceFile[]): number {
  return Math.max(Date.now(), (files.at(-1)?.order ?? 0) + 1);
}

/** So many closed files are kept, for so long. */
export const MAX_CLOSED = 50;
export const KEEP_CLOSED_MS = 30 * 24 * 3600 * 1000;

/** Closes a tab and says so with the way back. A file with changes is kept among the closed ones. */
export function closeFile(store: StudioStore, id: string, time = Date.now()): void {
  const state = store.getState();
  const file = findFile(state.workspace, id);
  const draft = toDraft(state, id);
  if (!file || !draft) return;
  const closed: ClosedFile = { draft, closedAt: time };
  const isKept = isUnsaved(state, file);
  store.setState({
    ...withoutFile(state, id),
    closed: isKept ? keepNewest([closed, ...state.closed], time) : state.closed,
  });
  tellClosed(store, closed);
}

/** Those closed within 30 days, the newest 50. */
export function keepNewest(closed: readonly ClosedFile[], time: number): readonly ClosedFile[] {
  return [...closed]
    .sort((a, b) => b.closedAt - a.closedAt)
    .filter(({ closedAt }) => time - closedAt < KEEP_CLOSED_MS)
    .slice(0, MAX_CLOSED);
}

const CLOSED = 'closed';

/** What the notice in sight can bring back: files closed one after another share one. */
const justClosed = new WeakMap<
  StudioStore,
  { readonly notice: number; readonly files: readonly ClosedFile[] }
>();

function tellClosed(store: StudioStore, closed: ClosedFile): void {
  const last = justClosed.get(store);
  const isShown = last && store.getState().notices.some(({ id }) => id === last.notice);
  const files = [closed, ...(isShown ? last.files : [])];
  const more = files.length > 1 ? ` and ${files.length - 1} more` : '';
  notify(store, 'info', `Closed ${closed.draft.name}${more}.`, {
    topic: CLOSED,
    passing: true,
    actions: [{ label: 'Undo', run: () => reopenFiles(store, files) }],
  });
  const notice = store.getState().notices.at(-1);
  if (notice) justClosed.set(store, { notice: notice.id, files });
}

/** Brings closed files back as they were, with their undo, and activates the first. */
export function reopenFiles(store: StudioStore, files: readonly ClosedFile[]): void {
  const ids = new Set(files.map(({ draft }) => draft.id));
  for (const { draft } of files) {
    const state = store.getState();
    if (!findFile(state.workspace, draft.id)) store.setState(fromDraft(state, draft));
  }
  const { closed, notices } = store.getState();
  store.setState({
    closed: closed.filter(({ draft }) => !ids.has(draft.id)),
    activeId: files[0]?.draft.id,
  });
  for (const { id, topic } of notices) if (topic === CLOSED) dismissNotice(store, id);
}

/** Forgets closed files; the notice that says so has the way back. */
export function discardClosed(store: StudioStore, files: readonly ClosedFile[]): void {
  store.setState({ closed: store.getState().closed.filter((closed) => !files.includes(closed)) });
  const [first] = files;
  if (!first) return;
  const undo = () =>
    store.setState({ closed: keepNewest([...files, ...store.getState().closed], Date.now()) });
  const what = files.length > 1 ? `${files.length} closed files` : first.draft.name;
  notify(store, 'info', `Discarded ${what}.`, {
    topic: CLOSED,
    passing: true,
    actions: [{ label: 'Undo', run: undo }],
  });
}

/** Opens files that were only listed, and activates the first. */
export function openWaiting(store: StudioStore, drafts: readonly DraftFile[]): void {
  const state = drafts.reduce(fromDraft, store.getState());
  const waiting = state.waiting.filter((draft) => !drafts.includes(draft));
  store.setState({ ...state, waiting, activeId: drafts[0]?.id });
}

export function activateFile(store: StudioStore, id: string): void {
  if (findFile(store.getState().workspace, id)) store.setState({ activeId: id });
}

/** The file's present text is on the user's disk now. */
export function markSaved(store: StudioStore, fileId: string): void {
  const state = store.getState();
  const file = findFile(state.workspace, fileId);
  if (file) store.setState({ saved: { ...state.saved, [fileId]: file.source.text } });
}

/** What was taken for saved is not; `before`: the text that is on the disk, if any. */
export function markUnsaved(store: StudioStore, fileId: string, before: string | undefined): void {
  const { [fileId]: _, ...others } = store.getState().saved;
  store.setState({ saved: before === undefined ? others : { ...others, [fileId]: before } });
}

/** Whether something of a file is on no disk: a change since it was exported, or what stands in a field. */
export function isUnsaved(state: StudioState, file: SourceFile): boolean {
  return state.saved[file.id] !== file.source.text || isTyping(state.typing, file.id);
}
