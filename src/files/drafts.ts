import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { DraftFile, LateFile, StoredFile } from './draft-schema.ts';

/**
 * Where files are kept between visits. One record a file: `file ID` while it is open, `closed ID` afterwards. Records
 * of others (`session`: all files of before December 2026; what a newer version writes) are read and never touched.
 */
const OPEN = 'file ';
const CLOSED = 'closed ';
const LOST = 'lost ';
const LATE = 'late ';
const SESSION = 'session';
const ACTIVE = 'active';
const START = 'start';

let opened: UseStore | undefined;

/** Opened at first use, so that importing this file touches no storage. */
function database(): UseStore {
  opened ??= createStore('axvisor-studio', 'drafts');
  return opened;
}

/** One record as the browser has it; not checked. */
export interface RawRecord {
  readonly key: string;
  readonly record: unknown;
}

export interface RawDrafts {
  /** Of open files, and of what could not be read before. */
  readonly files: readonly RawRecord[];
  /** What pages wrote as they went away, each beside the writing that it builds on. */
  readonly late: readonly RawRecord[];
  readonly session: unknown;
  readonly activeId: unknown;
  /** When the last start began (milliseconds since 1970) if it did not come to its end. */
  readonly unfinishedStart: unknown;
}

/**
 * What the last visit left open. Rejects where the browser has no storage. With `startedAt` it leaves a mark that a
 * start is under way: here and not in `localStorage`, whose changes may take seconds to reach the disk.
 */
export function readOpen(startedAt?: number): Promise<RawDrafts> {
  return database()(startedAt === undefined ? 'readonly' : 'readwrite', async (store) => {
    const [files, lost, late, session, activeId, unfinishedStart] = await Promise.all([
      readRange(store, OPEN),
      readRange(store, LOST),
      readRange(store, LATE),
      promisifyRequest<unknown>(store.get(SESSION)),
      promisifyRequest<unknown>(store.get(ACTIVE)),
      promisifyRequest<unknown>(store.get(START)),
    ]);
    if (startedAt !== undefined) {
      store.put(startedAt, START);
      await promisifyRequest(store.transaction);
    }
    return { files: [...files, ...lost], late, session, activeId, unfinishedStart };
  });
}

/** The start has come to its end. */
export async function endStart(): Promise<void> {
  await database()('readwrite', (store) => {
    store.delete(START);
    store.transaction.commit();
    return promisifyRequest(store.transaction);
  });
}

/** What was closed with changes. */
export function readClosed(): Promise<readonly RawRecord[]> {
  return database()('readonly', (store) => readRange(store, CLOSED));
}

/** What pages wrote as they went away. */
export function readLate(): Promise<readonly RawRecord[]> {
  return database()('readonly', (store) => readRange(store, LATE));
}

/** The records of some open files; `undefined` for one that is no longer open. */
export function readFiles(ids: readonly string[]): Promise<readonly unknown[]> {
  return database()('readonly', (store) =>
    Promise.all(ids.map((id) => promisifyRequest<unknown>(store.get(OPEN + id)))),
  );
}

async function readRange(store: IDBObjectStore, prefix: string): Promise<readonly RawRecord[]> {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const [keys, records] = await Promise.all([
    promisifyRequest(store.getAllKeys(range)),
    promisifyRequest<unknown[]>(store.getAll(range)),
  ]);
  return records.map((record, i) => ({ key: String(keys[i]), record }));
}

/** A file to be kept as it is now, or (without `draft`) no longer open. */
export interface DraftWrite {
  readonly id: string;
  readonly draft: DraftFile | undefined;
  readonly rev: string;
  /** The writing that this one builds on; undefined: none. */
  readonly expected: string | undefined;
}

export interface ClosedWrite {
  readonly id: string;
  /** Undefined: forgotten. */
  readonly stored: StoredFile | undefined;
}

/** A file that somebody else has written since; nothing was written over it. */
export interface WriteConflict {
  readonly id: string;
  readonly record: unknown;
}

/**
 * Writes all at once or nothing; rejects where the browser refuses (private window, quota). A file that another tab has
 * written since is left as it is and given back.
 */
export function writeDrafts(
  writes: readonly DraftWrite[],
  closed: readonly ClosedWrite[],
  activeId: string | undefined,
): Promise<readonly WriteConflict[]> {
  return database()('readwrite', async (store) => {
    const conflicts: WriteConflict[] = [];
    for (const { id, stored } of closed) {
      if (stored) store.put(stored, CLOSED + id);
      else store.delete(CLOSED + id);
    }
    if (activeId !== undefined) store.put(activeId, ACTIVE);
    const before = await Promise.all(writes.map(({ id }) => promisifyRequest<unknown>(store.get(OPEN + id))));
    writes.forEach((write, i) => {
      const { id, draft, rev, expected } = write;
      if (before[i] !== undefined && revOf(before[i]) !== expected) conflicts.push({ id, record: before[i] });
      else if (draft) store.put({ version: 2, rev, draft } satisfies StoredFile, OPEN + id);
      else store.delete(OPEN + id);
    });
    // At once: a page that is going away drops what waits for its own commit.
    store.transaction.commit();
    await promisifyRequest(store.transaction);
    return conflicts;
  });
}

function revOf(record: unknown): unknown {
  return typeof record === 'object' && record !== null && 'rev' in record ? record.rev : undefined;
}

/**
 * For a page that goes away, which cannot wait for an answer: each file as a record of its own, which overwrites nothing
 * and is looked at by the next page. Gives the keys.
 */
export function writeLate(files: readonly LateFile[]): readonly string[] {
  void database()('readwrite', (store) => {
    for (const file of files) store.put(file, LATE + file.rev);
    store.transaction.commit();
  }).catch(() => undefined);
  return files.map(({ rev }) => LATE + rev);
}

/**
 * The files of the one old record become records of their own, and what cannot be read of it, too; all or nothing.
 * Gives the records of what could not be read.
 */
export async function replaceSession(
  files: readonly StoredFile[],
  lost: readonly unknown[],
): Promise<readonly RawRecord[]> {
  const kept = lost.map((record, i) => ({ key: `${LOST}${Date.now()} ${i}`, record }));
  await database()('readwrite', async (store) => {
    for (const stored of files) store.put(stored, OPEN + stored.draft.id);
    for (const { key, record } of kept) store.put(record, key);
    store.delete(SESSION);
    await promisifyRequest(store.transaction);
  });
  return kept;
}

/** Forgets records: those that could not be read, and late ones that were looked at. */
export async function discardRecords(keys: readonly string[]): Promise<void> {
  await database()('readwrite', async (store) => {
    for (const key of keys) store.delete(key);
    await promisifyRequest(store.transaction);
  });
}
