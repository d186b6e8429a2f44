import { endStart, readOpen } from '../files/drafts.ts';
import { EMPTY_STUDIO, notify, type StudioState, type StudioStore } from './studio.ts';

/** What of the storage the page has in hand: which writing of each file it knows, and what is still to be written. */
export interface Restored {
  /** By file id. */
  readonly revs: Map<string, string>;
  readonly dirty: ReadonlySet<string>;
  /** Records that are done with once `dirty` is written. */
  readonly lateKeys: readonly string[];
  /** The file that the storage says was in sight. */
  readonly activeId: unknown;
  /** What was on the page when it was read: whatever is different later is to be written. */
  readonly state: StudioState;
}

const START = 'axvisor-studio.start';
const SLOW_MS = 3000;
/** A start that takes longer has stopped, even if its page is still there. */
const LONGEST_START_MS = 10_000;

/**
 * Brings back the last visit's files, then keeps every change; gives a function that stops it. A storage that does not
 * answer holds the page up for 3 s; what it gives later is added then.
 */
export async function startSession(store: StudioStore): Promise<() => void> {
  const restoring = restore(store);
  const keeping = restoring.then((restored) => restored && keep(store, restored));
  const slow = new Promise<boolean>((resolve) => setTimeout(() => resolve(true), SLOW_MS));
  const isSlow = await Promise.race([restoring.then(() => false), slow]);
  if (isSlow)
    notify(
      store,
      'info',
      'The files of your last visit are still being read. They appear when they are there.',
      { topic: DRAFTS, passing: true },
    );
  let isStopped = false;
  void keeping.then((stop) => isStopped && stop?.());
  return () => {
    isStopped = true;
    void keeping.then((stop) => stop?.());
  };
}

/** What the notices about drafts share. */
export const DRAFTS = 'drafts';

/** The files that the last visit left, or why there are none. Undefined: the browser has no storage here. */
async function restore(store: StudioStore): Promise<Restored | undefined> {
  try {
    const isAlone = await takeStartLock();
    // A page that can still say goodbye has not stopped.
    addEventListener('pagehide', finishStart);
    const raw = await readOpen(Date.now());
    const listOnly = hasStopped(raw.unfinishedStart, isAlone);
    const isEmpty = raw.files.length + raw.late.length === 0 && raw.session === undefined;
    if (isEmpty)
      return { revs: new Map(), dirty: new Set(), lateKeys: [], activeId: undefined, state: EMPTY_STUDIO };
    const restorer = await loadPart(store, () => import('./restore-drafts.ts'));
    return await restorer?.restoreDrafts(store, raw, listOnly);
  } catch {
    tellNoDrafts(store);
    return undefined;
  }
}

async function keep(store: StudioStore, restored: Restored): Promise<(() => void) | undefined> {
  const keeper = await loadPart(store, () => import('./keep-drafts.ts'));
  return keeper?.keepDrafts(store, restored);
}

/** A part that does not come is told as that: what is kept is still there, and nothing more is kept. */
async function loadPart<T>(store: StudioStore, load: () => Promise<T>): Promise<T | undefined> {
  try {
    return await load();
  } catch {
    const message =
      'A part of the editor did not load, so files of earlier visits are not shown and changes are not kept. Nothing of them is lost: reload the page.';
    store.setState({ draftsFailed: true });
    notify(store, 'error', message, { topic: DRAFTS });
    return undefined;
  }
}

/** Says once that nothing is kept; until it is, the browser asks before the page goes. */
export function tellNoDrafts(store: StudioStore): void {
  if (store.getState().draftsFailed) return;
  store.setState({ draftsFailed: true });
  const message =
    'Drafts cannot be saved in this browser (storage is blocked or full). Export your files before you close the page.';
  notify(store, 'error', message, { topic: DRAFTS });
}

/** True where the last start did not come to its end: what it was about to show may be what stopped it. */
function hasStopped(startedAt: unknown, isAlone: boolean): boolean {
  return startedAt !== undefined && (isAlone || !(Date.now() - Number(startedAt) < LONGEST_START_MS));
}

let releaseLock: (() => void) | undefined;

/** False while another tab is starting. */
function takeStartLock(): Promise<boolean> {
  const { locks } = navigator;
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) => {
      resolve(lock !== null);
      return (
        lock &&
        new Promise<void>((release) => {
          releaseLock = release;
        })
      );
    };
    locks.request(START, { ifAvailable: true }, hold).catch(() => resolve(true));
  });
}

/** To be called once everything that was restored is judged and drawn. */
export function finishStart(): void {
  void endStart().catch(() => undefined);
  releaseLock?.();
  removeEventListener('pagehide', finishStart);
}
