import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, type Page } from '@playwright/test';

const SHARED = process.env.STUDIO_SHARED ?? '../shared';

/** True where the shared corpus is at hand; tests that need a real file say so where it is not. */
export const hasCorpus = existsSync(join(SHARED, 'corpus', 'vms'));
export const NEEDS_CORPUS = 'needs the shared corpus (../shared)';

/** A real VM file of the corpus, e.g. `tgoskits/qemu-x86_64-linux-smp1.toml`. */
export function corpusFile(name: string): { readonly path: string; readonly text: string } {
  const path = join(SHARED, 'corpus', 'vms', name);
  return { path, text: readFileSync(path, 'utf8') };
}

export function corpusNames(folder: string): readonly string[] {
  return readdirSync(join(SHARED, 'corpus', 'vms', folder)).map((name) => `${folder}/${name}`);
}

/** A file of any bytes, as a user would pick it. */
export interface Picked {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function picked(name: string, content: string | Uint8Array): Picked {
  return { name, mimeType: 'application/toml', buffer: Buffer.from(content) };
}

/** Opens files by the picker of the first screen or of the + menu. */
export async function openFiles(page: Page, files: string | readonly string[] | Picked): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  const first = page.getByRole('main').getByRole('button', { name: 'Open files…' });
  if (await first.isVisible()) await first.click();
  else {
    await page.getByRole('button', { name: 'Open or add a file' }).click();
    await page.getByRole('menuitem', { name: 'Open files…' }).click();
  }
  await (await chooser).setFiles(files as string | string[]);
}

/** Opens the page, then one corpus file, and waits for its form. */
export async function openCorpusFile(page: Page, name: string): Promise<string> {
  const { path, text } = corpusFile(name);
  await page.goto('/');
  await openFiles(page, path);
  await expect(page.getByRole('navigation', { name: 'Open files' })).toContainText(basename(path));
  return text;
}

/** The text pane's editor, once Monaco is there. */
export async function editor(page: Page) {
  const pane = page.locator('.monaco-editor').first();
  await expect(pane).toBeVisible({ timeout: 20_000 });
  return pane;
}

/** The active file's text as the export would write it, without exporting: through the store's own draft. */
export async function draftText(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open('axvisor-studio');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const get = request.result.transaction('drafts').objectStore('drafts').get('session');
          get.onsuccess = () => {
            const session = get.result as { files: { id: string; text: string }[]; activeId?: string };
            request.result.close();
            resolve(session.files.find((file) => file.id === session.activeId)?.text ?? '');
          };
          get.onerror = () => reject(get.error);
        };
      }),
  );
}
