import { readFile } from './source-file.ts';
import type { StudioStore } from './studio.ts';
import { replaceFile } from './workspace.ts';

/** So long after the last change a long text is read. */
const PAUSE_MS = 300;

/** Reads long texts in the pauses of typing, one after another; gives a function that stops it. */
export function readLater(store: StudioStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const findUnread = () => store.getState().workspace.files.find((file) => file.unread);
  const read = () => {
    const file = findUnread();
    if (file) store.setState({ workspace: replaceFile(store.getState().workspace, readFile(file)) });
  };
  const wait = () => {
    clearTimeout(timer);
    timer = findUnread() && setTimeout(read, PAUSE_MS);
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
