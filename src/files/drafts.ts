import { createStore, get, promisifyRequest } from 'idb-keyval';
import type { DraftSession } from './draft-schema.ts';

const KEY = 'session';
let opened: ReturnType<typeof createStore> | undefined;

/** Opened at first use, so that importing this file touches no storage. */
function database(): ReturnType<typeof createStore> {
  opened ??= createStore('axvisor-studio', 'drafts');
  return opened;
}

/** What the last visit left, or undefined; a record that is not ours or not readable counts as none. */
export async function loadDrafts(): Promise<DraftSession | undefined> {
  try {
    const record: unknown = await get(KEY, database());
    if (record === undefined) return undefined;
    // Loaded only where there is something to check: a first visit needs no schema.
    const { parseDrafts } = await import('./draft-schema.ts');
    return parseDrafts(record);
  } catch {
    return undefined;
  }
}

/** Rejects where the browser refuses storage (private window, quota). */
export async function saveDrafts(session: DraftSession): Promise<void> {
  await database()('readwrite', (store) => {
    store.put(session, KEY);
    // At once: a page that is going away drops what waits for its own commit.
    store.transaction.commit();
    return promisifyRequest(store.transaction);
  });
}
