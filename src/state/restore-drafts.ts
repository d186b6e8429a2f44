import { downloadText } from '../files/download.ts';
import {
  type DraftFile,
  describeUnread,
  parseOldSession,
  parseStored,
  type StoredFile,
} from '../files/draft-schema.ts';
import { discardRecords, type RawDrafts, type RawRecord, replaceSession } from '../files/drafts.ts';
import { readTabMark } from '../files/marks.ts';
import { fromDraft } from './draft.ts';
import type { Restored } from './session.ts';
import { freshId, notify, type StudioStore } from './studio.ts';
import { findFile, freeName } from './workspace.ts';

/** Where a tab remembers which file it shows. */
export const ACTIVE_MARK = 'axvisor-studio.active';

/**
 * Opens what the storage holds, file by file: one that cannot be read is told and kept. `listOnly`: the files are
 * listed and opened on demand, since opening them may be what stopped the last start.
 */
export async function restoreDrafts(
  store: StudioStore,
  raw: RawDrafts,
  listOnly: boolean,
): Promise<Restored> {
  const revs = new Map<string, string>();
  const drafts = new Map<string, DraftFile>();
  const unread: RawRecord[] = [];
  for (const one of raw.files) {
    const stored = parseStored(one.record);
    if (!stored) unread.push(one);
    else {
      drafts.set(stored.draft.id, stored.draft);
      revs.set(stored.draft.id, stored.rev);
    }
  }
  const session = await takeOldSession(raw.session, unread);
  for (const { draft, rev } of session.files) {
    drafts.set(draft.id, draft);
    revs.set(draft.id, rev);
  }
  const dirty = takeLate(raw.late, drafts, revs);
  const opened = store.getState();
  showDrafts(store, [...drafts.values()], session.activeId ?? raw.activeId, listOnly);
  for (const one of unread) tellUnread(store, one);
  // What was opened while the storage was slow is not in it yet.
  for (const { id } of opened.workspace.files) dirty.add(id);
  // What is only listed stays in the storage as it is.
  const lateKeys = listOnly ? [] : raw.late.map(({ key }) => key);
  if (listOnly) dirty.clear();
  return { revs, dirty, lateKeys, activeId: raw.activeId, state: store.getState() };
}

interface TakenSession {
  readonly files: readonly StoredFile[];
  readonly activeId: string | undefined;
}

/** The one record of older versions becomes records of their own. What is no such record stays as it is, and is told. */
async function takeOldSession(record: unknown, unread: RawRecord[]): Promise<TakenSession> {
  if (record === undefined) return { files: [], activeId: undefined };
  const session = parseOldSession(record);
  if (!session) {
    unread.push({ key: 'session', record });
    return { files: [], activeId: undefined };
  }
  const { activeId, lost } = session;
  const files = session.files.map((draft): StoredFile => ({ version: 2, rev: 'old:1', draft }));
  unread.push(...(await replaceSession(files, lost)));
  return { files, activeId };
}

/** A page that went away left its last texts beside the records. Gives the files that are to be written again. */
function takeLate(
  late: readonly RawRecord[],
  drafts: Map<string, DraftFile>,
  revs: ReadonlyMap<string, string>,
): Set<string> {
  const dirty = new Set<string>();
  for (const { record } of late) {
    const stored = parseStored(record);
    if (!stored) continue;
    const { draft, expected = [] } = stored;
    const rev = revs.get(draft.id);
    const kept = drafts.get(draft.id);
    if (rev === undefined || expected.includes(rev)) {
      drafts.set(draft.id, draft);
      dirty.add(draft.id);
    } else if (kept && kept.text !== draft.text) {
      const id = freshId();
      drafts.set(id, { ...draft, id, name: `${draft.name} (kept)`, order: draft.order + 0.5 });
      dirty.add(id);
    }
  }
  return dirty;
}

function showDrafts(
  store: StudioStore,
  drafts: readonly DraftFile[],
  activeId: unknown,
  listOnly: boolean,
): void {
  const sorted = [...drafts].sort((a, b) => a.order - b.order);
  if (listOnly) {
    store.setState({ waiting: sorted });
    return;
  }
  let state = store.getState();
  const hadFiles = state.workspace.files.length > 0;
  for (const draft of sorted) {
    // What was opened under the same name while the storage was slow keeps it.
    const isTaken = !findFile(state.workspace, draft.id) && hadFiles;
    const name = isTaken ? freeName(state.workspace, draft.name) : draft.name;
    state = fromDraft(state, { ...draft, name });
  }
  const own = readTabMark(ACTIVE_MARK);
  const active = [own, activeId]
    .map((id) => state.workspace.files.find((file) => file.id === id))
    .find(Boolean);
  store.setState({ ...state, activeId: state.activeId ?? active?.id ?? state.workspace.files[0]?.id });
}

/** Nothing that cannot be read is thrown away by itself: it is told, with its bytes to be had. */
function tellUnread(store: StudioStore, { key, record }: RawRecord): void {
  const { name, text, isNewer } = describeUnread(record);
  const what = name === undefined ? 'A kept draft' : `The draft of ${name}`;
  const why = isNewer ? 'it was written by a newer version of the editor' : 'its record is damaged';
  const download = () => {
    downloadText(name ?? 'draft.json', text ?? JSON.stringify(record, undefined, 2) ?? '');
    tellUnread(store, { key, record });
  };
  notify(store, 'warning', `${what} could not be restored: ${why}. It is kept as it is.`, {
    topic: key,
    actions: [
      { label: 'Download it', run: download },
      { label: 'Discard it', run: () => void discardRecords([key]) },
    ],
  });
}
