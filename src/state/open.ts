import { openFiles } from '../files/open-files.ts';
import { notify, openTexts, type StudioStore } from './studio.ts';

/** Files from a picker or a drop become tabs; each one that could not be opened gets its sentence. */
export async function openPicked(
  store: StudioStore,
  picked: readonly File[],
  onProgress?: (done: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const { files, refused } = await openFiles(picked, onProgress, signal);
  openTexts(store, files);
  for (const reason of refused) notify(store, 'error', reason);
}
