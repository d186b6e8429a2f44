import { readPicked } from '../files/open-files.ts';
import { describeTooLarge, MAX_FILE_BYTES } from '../files/read-text.ts';
import { notify, type StudioStore } from './studio.ts';
import { type OpenedText, openTexts } from './tabs.ts';

/** So many are opened before the page draws: each opening judges all files anew. */
const AT_ONCE = 16;

/**
 * Files from a picker or a drop become tabs; each one that could not be opened gets its sentence. `state.work` tells how
 * far it is; stopped, what is open stays open.
 */
export async function openPicked(store: StudioStore, picked: readonly File[]): Promise<void> {
  const stop = new AbortController();
  const total = picked.length;
  const refused: string[] = [];
  let opened = 0;
  for (let done = 0; done < total && !stop.signal.aborted; done += AT_ONCE) {
    const label = `Opening ${total} files`;
    store.setState({ work: { label, done, total, cancel: () => stop.abort() } });
    const texts: OpenedText[] = [];
    for (const file of picked.slice(done, done + AT_ONCE)) {
      const result = await readPicked(file);
      if (result.ok) texts.push({ name: file.name, text: result.text });
      else refused.push(result.reason);
    }
    openTexts(store, texts);
    opened += texts.length;
    // The page draws, and hears a press of Cancel.
    if (done + AT_ONCE < total) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  store.setState({ work: undefined });
  if (stop.signal.aborted) notify(store, 'info', `Stopped: ${opened} of ${total} files are open.`);
  for (const reason of summarise(refused)) notify(store, 'error', reason);
}

/** A message each for a few; more share the last. */
function summarise(refused: readonly string[]): readonly string[] {
  const shown = refused.slice(0, 3);
  const rest = refused.length - shown.length;
  return rest > 0 ? [...shown, `${rest} more files were not opened.`] : shown;
}

/** Text from the clipboard becomes a new tab; the limit is that of files. */
export function openPasted(store: StudioStore, text: string): void {
  const name = 'pasted.toml';
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MAX_FILE_BYTES) notify(store, 'error', describeTooLarge(name, bytes));
  else openTexts(store, [{ name, text, onDisk: false }]);
}
