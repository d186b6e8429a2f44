import { notify } from '../../state/studio.ts';
import { studio } from '../../state/use-studio.ts';

/** Reading of files, in a chunk of its own that is asked for at the first file. */
async function load() {
  try {
    return await import('../../state/open.ts');
  } catch {
    notify(
      studio,
      'error',
      'Files cannot be opened: a part of the editor did not load. Reload the page; what is open is kept.',
    );
    return undefined;
  }
}

export async function openPicked(files: readonly File[]): Promise<void> {
  await (await load())?.openPicked(studio, files);
}

export async function openPasted(text: string): Promise<void> {
  (await load())?.openPasted(studio, text);
}
