import { deriveInSlices } from './derive.ts';
import { readFile } from './source-file.ts';
import type { StudioStore } from './studio.ts';
import { replaceFile } from './workspace.ts';

/** So long after the last change a long text is read. */
const PAUSE_MS = 300;
/** So long the page waits for a slice of the work. */
const SLICE_MS = 12;

/**
 * Reads long texts in the pauses of typing, one after another, and judges them in slices, so that keys are heard; gives
 * a function that stops it.
 */
export function readLater(store: StudioStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const findUnread = () => store.getState().workspace.files.find((file) => file.unread);
  const read = async () => {
    const file = findUnread();
    if (!file) return;
    const state = store.getState();
    const workspace = replaceFile(state.workspace, readFile(file));
    const isOld = () => store.getState().workspace !== state.workspace;
    const work = deriveInSlices({ ...state, workspace });
    let end = 0;
    do {
      if (performance.now() < end) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      // Something was changed meanwhile: that pause is waited for anew.
      if (isOld()) return;
      end = performance.now() + SLICE_MS;
    } while (!work.next().done);
    store.setState({ workspace });
  };
  const wait = () => {
    clearTimeout(timer);
    timer = findUnread() && setTimeout(() => void read(), PAUSE_MS);
  };
  const stop = store.subscribe((state, before) => {
    if (state.workspace !== before.workspace) wait();
  });
  wait();
  return () => {
    clearTimeout(timer);
    stop();
  };
}
