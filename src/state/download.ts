import { downloadText } from '../files/download.ts';
import type { DraftFile } from './draft.ts';
import { notify, type StudioStore } from './studio.ts';
import { markSaved, markUnsaved } from './tabs.ts';
import { findFile } from './workspace.ts';

/**
 * Downloads a file's text as it stands, under its name, says so, and marks it as exported: the browser has the bytes and
 * tells no more, so the message has the way back. Where the browser refuses, that is said and the file stays unsaved.
 */
export function exportFile(store: StudioStore, fileId: string): void {
  const state = store.getState();
  const file = findFile(state.workspace, fileId);
  if (!file) return;
  const { text } = file.source;
  if (!handOver(store, file.name, text)) return;
  if (origin === 'null') {
    const message = `Sent ${file.name} to the browser. In a sandboxed frame the editor cannot tell whether it was saved, so it stays marked as not exported.`;
    notify(store, 'warning', message, { topic: `download ${fileId}` });
    return;
  }
  const before = state.saved[fileId];
  markSaved(store, fileId);
  const bytes = new TextEncoder().encode(text).length.toLocaleString('en');
  notify(store, 'info', `Downloaded ${file.name}, ${bytes} bytes, to this browser's download folder.`, {
    topic: `download ${fileId}`,
    passing: true,
    actions: [{ label: 'It did not arrive', run: () => markUnsaved(store, fileId, before) }],
  });
}

/** Downloads a file's text without any check; for rescue. */
export function downloadAsIs(store: StudioStore, fileId: string): void {
  const file = findFile(store.getState().workspace, fileId);
  if (file) handOver(store, file.name, file.source.text);
}

/** Downloads the text of a file that is not open. */
export function downloadDraft(store: StudioStore, { name, text }: DraftFile): void {
  handOver(store, name, text);
}

/** False (and said) where the browser does not take the download. */
function handOver(store: StudioStore, name: string, text: string): boolean {
  try {
    downloadText(name, text);
    return true;
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message})` : '';
    notify(
      store,
      'error',
      `The browser refused to download ${name}${why}. Nothing was saved; copy the text instead.`,
    );
    return false;
  }
}
