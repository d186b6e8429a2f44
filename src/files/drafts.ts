import { createStore, get, set } from 'idb-keyval';
import * as z from 'zod/mini';

const Draft = z.object({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  /** As opened or last exported; absent for pastes and presets. */
  saved: z.optional(z.string()),
  release: z.optional(z.string()),
  arch: z.optional(z.string()),
});

const Session = z.object({ version: z.literal(1), files: z.array(Draft), activeId: z.optional(z.string()) });

export type DraftFile = z.infer<typeof Draft>;
export type DraftSession = z.infer<typeof Session>;

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
    return parseDrafts(await get(KEY, database()));
  } catch {
    return undefined;
  }
}

/** The browser's record is input like any other: it is checked before it is used. */
export function parseDrafts(record: unknown): DraftSession | undefined {
  const result = z.safeParse(Session, record);
  return result.success ? result.data : undefined;
}

/** Rejects where the browser refuses storage (private window, quota). */
export async function saveDrafts(session: DraftSession): Promise<void> {
  await set(KEY, session, database());
}
