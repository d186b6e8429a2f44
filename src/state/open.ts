import { openFiles } from '../files/open-files.ts';
import { describeTooLarge, MAX_FILE_BYTES } from '../files/read-text.ts';
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

/** Text from the clipboard becomes a new tab; the limit is that of files. */
export function openPasted(store: StudioStore, text: string): void {
  const name = 'pasted.toml';
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MAX_FILE_BYTES) notify(store, 'error', describeTooLarge(name, bytes));
  else openTexts(store, [{ name, text, onDisk: false }]);
}
