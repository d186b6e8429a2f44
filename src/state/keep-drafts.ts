import { parseStored, type StoredFile } from '../files/draft-schema.ts';
import {
  type ClosedWrite,
  discardRecords,
  type DraftWrite,
  readClosed,
  readFiles,
  readLate,
  type WriteConflict,
  writeDrafts,
  writeLate,
} from '../files/drafts.ts';
import { writeTabMark } from '../files/marks.ts';
import { findChanged } from './changed-files.ts';
import { type ClosedFile, fromDraft, toDraft, withoutFile } from './draft.ts';
import { joinTabs, type OtherTabs } from './other-tabs.ts';
import { ACTIVE_MARK } from './restore-drafts.ts';
import { DRAFTS, type Restored, tellNoDrafts } from './session.ts';
import { createFile } from './source-file.ts';
import { dismissNotice, freshId, notify, type StudioState, type StudioStore } from './studio.ts';
import { keepNewest } from './tabs.ts';
import { findFile, freeName, insertFile } from './workspace.ts';

/** An edit waits at most so long until it is written, however fast others follow. */
const WRITE_AFTER_MS = 250;
const RETRY_AFTER_MS = 5000;

/** Keeps every change in the browser's storage until it is stopped. */
export function keepDrafts(store: StudioStore, restored: Restored): () => void {
  const keeper = new DraftKeeper(store, restored);
  return () => keeper.stop();
}

/**
 * Writes what changed, a record a file. Law: nothing is written over a text that this tab has not seen. Where another
 * tab was faster, both texts are kept.
 */
class DraftKeeper {
  readonly #store: StudioStore;
  readonly #tabs: OtherTabs;
  readonly #revs: Map<string, string>;
  /** Files with something that is not written yet. */
  readonly #dirty: Set<string>;
  #isWriting = false;
  /** The files of the writing under way. */
  #writing: readonly DraftWrite[] = [];
  #lateKeys: readonly string[];
  #closed: readonly ClosedFile[] = [];
  #activeId: unknown;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAdopting = false;
  #serial = 0;
  readonly #stops: (() => void)[] = [];

  constructor(store: StudioStore, { revs, dirty, lateKeys, activeId, state }: Restored) {
    this.#store = store;
    this.#revs = revs;
    this.#dirty = new Set(dirty);
    this.#lateKeys = lateKeys;
    this.#activeId = activeId;
    this.#markActive();
    this.#tabs = joinTabs(store, {
      onChanged: (ids) => void this.#adopt(ids),
      onClosed: () => void this.#loadClosed(),
      onGone: () => void this.#takeLate(),
    });
    this.#stops.push(store.subscribe((state, before) => this.#onChange(state, before)));
    this.#listen('pagehide', () => this.#onHide());
    this.#listen('visibilitychange', () => document.visibilityState === 'hidden' && this.#onHide());
    this.#listen(
      'visibilitychange',
      () => document.visibilityState === 'visible' && void this.#adopt([...revs.keys()]),
    );
    void this.#loadClosed();
    if (this.#dirty.size > 0) this.#schedule(0);
    // What was opened and edited before this part was loaded.
    this.#onChange(store.getState(), state);
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
    this.#tabs.leave();
  }

  #listen(type: string, listener: () => void): void {
    addEventListener(type, listener);
    this.#stops.push(() => removeEventListener(type, listener));
  }

  #onChange(state: StudioState, before: StudioState): void {
    if (state.activeId !== before.activeId) this.#markActive();
    if (this.#isAdopting) return;
    const changed = findChanged(state, before);
    for (const id of changed) this.#dirty.add(id);
    // A tab that only looks does not write: which file it shows is kept where it is the only one.
    const isActive = state.activeId !== before.activeId && this.#tabs.count() === 0;
    if (changed.length > 0 || state.closed !== before.closed || isActive) this.#schedule(WRITE_AFTER_MS);
  }

  /** For this tab's own reload; other tabs may show other files. */
  #markActive(): void {
    const { activeId } = this.#store.getState();
    if (activeId) writeTabMark(ACTIVE_MARK, activeId);
  }

  #schedule(afterMs: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#write();
    }, afterMs);
  }

  async #write(): Promise<void> {
    if (this.#isWriting) return;
    const state = this.#store.getState();
    const writes = [...this.#dirty].map((id) => this.#writeOf(state, id));
    const closed = this.#closedWrites(state.closed);
    const activeId = state.activeId === this.#activeId ? undefined : state.activeId;
    if (writes.length + closed.length === 0 && activeId === undefined) return;
    this.#dirty.clear();
    this.#isWriting = true;
    this.#writing = writes;
    try {
      const conflicts = await writeDrafts(writes, closed, activeId);
      this.#onWritten(writes, closed.length > 0, conflicts);
      this.#closed = state.closed;
      this.#activeId = state.activeId;
    } catch {
      for (const { id } of writes) this.#dirty.add(id);
      tellNoDrafts(this.#store);
      this.#schedule(RETRY_AFTER_MS);
    }
    this.#isWriting = false;
    this.#writing = [];
    if (this.#dirty.size > 0 || this.#store.getState().closed !== this.#closed)
      this.#schedule(WRITE_AFTER_MS);
  }

  #writeOf(state: StudioState, id: string): DraftWrite {
    this.#serial += 1;
    const rev = `${this.#tabs.name}:${this.#serial}`;
    return { id, draft: toDraft(state, id), rev, expected: this.#revs.get(id) };
  }

  #closedWrites(closed: readonly ClosedFile[]): readonly ClosedWrite[] {
    const added = closed.filter((file) => !this.#closed.includes(file));
    const gone = this.#closed.filter((file) => !closed.some(({ draft }) => draft.id === file.draft.id));
    return [
      ...added.map(({ draft, closedAt }) => {
        const stored: StoredFile = { version: 2, rev: this.#tabs.name, closedAt, draft };
        return { id: draft.id, stored };
      }),
      ...gone.map(({ draft }) => ({ id: draft.id, stored: undefined })),
    ];
  }

  #onWritten(writes: readonly DraftWrite[], hasClosed: boolean, conflicts: readonly WriteConflict[]): void {
    const refused = new Set(conflicts.map(({ id }) => id));
    const written = writes.filter(({ id }) => !refused.has(id));
    for (const { id, draft, rev } of written) {
      if (draft) this.#revs.set(id, rev);
      else this.#revs.delete(id);
    }
    if (this.#lateKeys.length > 0 && refused.size === 0) {
      void discardRecords(this.#lateKeys).catch(() => undefined);
      this.#lateKeys = [];
    }
    this.#tabs.tellChanged(
      written.map(({ id }) => id),
      hasClosed,
    );
    for (const conflict of conflicts) this.#keepBoth(conflict);
    const { draftsFailed, notices } = this.#store.getState();
    if (!draftsFailed) return;
    this.#store.setState({ draftsFailed: false });
    for (const { id, topic } of notices) if (topic === DRAFTS) dismissNotice(this.#store, id);
  }

  /** Another tab wrote the file since this one read it: its text is opened beside this one's, unless they are the same. */
  #keepBoth({ id, record }: WriteConflict): void {
    const state = this.#store.getState();
    const stored = parseStored(record);
    const mine = findFile(state.workspace, id);
    if (!stored) {
      if (mine) this.#moveToFreshId(state, id);
      return;
    }
    this.#revs.set(id, stored.rev);
    const { draft } = stored;
    if (!mine) {
      this.#show(fromDraft(state, draft));
      notify(this.#store, 'info', `${draft.name} was changed in another tab and stays open.`);
      return;
    }
    this.#dirty.add(id);
    if (mine.source.text === draft.text) return;
    const name = freeName(state.workspace, otherName(draft.name));
    const copy = createFile(freshId(), name, draft.text, mine.order + 0.5);
    this.#store.setState({ workspace: insertFile(state.workspace, copy) });
    notify(
      this.#store,
      'warning',
      `${mine.name} was changed in two tabs at once. Both texts are kept: this tab's as ${mine.name}, the other one as ${name}.`,
    );
  }

  /** The record in its place is none that this version can read: it stays, and this tab's text gets a place of its own. */
  #moveToFreshId(state: StudioState, id: string): void {
    const draft = toDraft(state, id);
    if (!draft) return;
    const fresh = freshId();
    const moved = fromDraft(withoutFile(state, id), { ...draft, id: fresh });
    this.#show({ ...moved, activeId: state.activeId === id ? fresh : state.activeId });
    this.#dirty.add(fresh);
    this.#revs.delete(id);
  }

  /** Shows what is in the storage already, so that it is not written again. */
  #show(state: StudioState): void {
    this.#isAdopting = true;
    this.#store.setState(state);
    this.#isAdopting = false;
  }

  /** Takes over what another tab has written, but for files with changes of this tab's own. */
  async #adopt(ids: readonly string[]): Promise<void> {
    const records = await readFiles(ids).catch(() => []);
    const busy = new Set([...this.#dirty, ...this.#writing.map(({ id }) => id)]);
    records.forEach((record, i) => {
      const id = ids[i] as string;
      if (busy.has(id)) return;
      const state = this.#store.getState();
      const stored = record === undefined ? undefined : parseStored(record);
      if (record === undefined && findFile(state.workspace, id)) this.#show(withoutFile(state, id));
      if (record === undefined) this.#revs.delete(id);
      if (!stored || stored.rev === this.#revs.get(id)) return;
      this.#revs.set(id, stored.rev);
      const next = fromDraft(state, stored.draft);
      this.#show({ ...next, activeId: next.activeId ?? id });
    });
  }

  async #loadClosed(): Promise<void> {
    const records = await readClosed().catch(() => []);
    const read = records.flatMap(({ record }): readonly ClosedFile[] => {
      const stored = parseStored(record);
      return stored?.closedAt === undefined ? [] : [{ draft: stored.draft, closedAt: stored.closedAt }];
    });
    const own = this.#store.getState().closed.filter((file) => !this.#closed.includes(file));
    const ids = new Set(own.map(({ draft }) => draft.id));
    // What is too old now goes with the next writing.
    this.#closed = read;
    const closed = keepNewest([...own, ...read.filter(({ draft }) => !ids.has(draft.id))], Date.now());
    this.#show({ ...this.#store.getState(), closed });
    if (own.length > 0 || closed.length < read.length) this.#schedule(WRITE_AFTER_MS);
  }

  /** Another tab has gone: what it wrote last stands beside the records. */
  async #takeLate(): Promise<void> {
    const late = await readLate().catch(() => []);
    for (const { key, record } of late) {
      const stored = parseStored(record);
      if (!stored || this.#lateKeys.includes(key)) continue;
      this.#lateKeys = [...this.#lateKeys, key];
      const { draft, expected = [] } = stored;
      const rev = this.#revs.get(draft.id);
      const isNext = rev === undefined || expected.includes(rev);
      if (isNext && !this.#dirty.has(draft.id))
        this.#store.setState(fromDraft(this.#store.getState(), draft));
      else this.#keepBoth({ id: draft.id, record });
      this.#dirty.add(draft.id);
    }
    if (this.#dirty.size > 0) this.#schedule(0);
  }

  /** A page that goes away cannot wait for an answer. */
  #onHide(): void {
    const state = this.#store.getState();
    const ids = new Set([...this.#dirty, ...this.#writing.map(({ id }) => id)]);
    const late = [...ids].flatMap((id) => {
      const { draft, rev, expected } = this.#writeOf(state, id);
      const underWay = this.#writing.find((write) => write.id === id)?.rev;
      const known = [expected, underWay].filter((one) => one !== undefined);
      return draft ? [{ version: 2 as const, rev, expected: known, draft }] : [];
    });
    if (late.length > 0) this.#lateKeys = [...this.#lateKeys, ...writeLate(late)];
    if (this.#dirty.size > 0) void this.#write();
  }
}

function otherName(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)} (other tab)${name.slice(dot)}` : `${name} (other tab)`;
}
