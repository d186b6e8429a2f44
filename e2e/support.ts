import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Download, expect, type Locator, type Page, test } from '@playwright/test';

const SHARED = process.env.STUDIO_SHARED ?? '../shared';

const hasCorpus = existsSync(join(SHARED, 'corpus', 'vms'));

/** For a test of real files: where the shared corpus is absent it is skipped, and one line says so. */
export function needsCorpus(): void {
  const reason = `needs the shared corpus (${SHARED})`;
  if (!hasCorpus) console.log(`Skipped, ${reason}: ${test.info().title}`);
  test.skip(!hasCorpus, reason);
}

/** A file of the disk beside its text. */
export interface RealFile {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** All files of one kind in the corpus, whatever it holds, in the order of their paths. */
export function corpusFiles(kind: 'vms' | 'platforms' | 'boards'): readonly RealFile[] {
  const root = join(SHARED, 'corpus', kind);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.toml'))
    .sort()
    .map((name) => ({
      name: name.slice(name.lastIndexOf('/') + 1),
      path: join(root, name),
      text: readFileSync(join(root, name), 'utf8'),
    }));
}

/** The first VM file of the corpus that has all of this in its text. */
export function findCorpusFile(...patterns: readonly RegExp[]): RealFile {
  const found = corpusFiles('vms').find(({ text }) => patterns.every((pattern) => pattern.test(text)));
  if (!found) throw new Error(`No file of the corpus has ${patterns.join(' and ')}.`);
  return found;
}

/** A preset's text, as the page offers it. */
export function presetText(name: string): string {
  return readFileSync(join('configs', 'vms', name), 'utf8');
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
export async function openFiles(
  page: Page,
  files: string | readonly string[] | Picked | readonly Picked[],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await expect(page.getByRole('main')).toBeVisible();
  const first = page.getByRole('main').getByRole('button', { name: 'Open files…' });
  if (await first.isVisible()) await first.click();
  else {
    await page.getByRole('button', { name: 'Open or add a file' }).click();
    await page.getByRole('menuitem', { name: 'Open files…' }).click();
  }
  await (await chooser).setFiles(files as string | string[] | Picked | Picked[]);
}

/** Opens the page and in it one file; waits until its tab is there. */
export async function openFile(page: Page, file: RealFile | Picked): Promise<void> {
  await page.goto('/');
  await openFiles(page, 'path' in file ? file.path : file);
  await expect(tab(page, file.name)).toBeVisible();
}

/** Opens the page with a text as the only file. */
export async function openText(page: Page, text: string, name = 'vm.toml'): Promise<void> {
  await openFile(page, picked(name, text));
}

/** The tab of an open file, by the start of its name. */
export function tab(page: Page, name: string): Locator {
  const tabs = page.getByRole('navigation', { name: 'Open files' });
  return tabs.getByRole('button', { name: new RegExp(`^${name.replace(/[^\w-]/g, '\\$&')}(,|$)`) });
}

/** A pane: beside the others, or as a tab where the window is narrow. */
export function pane(page: Page, name: 'Form' | 'Text' | 'Pictures' | 'Problems'): Locator {
  return page
    .getByRole('region', { name, exact: true })
    .or(page.getByRole('tabpanel', { name, exact: true }));
}

/** What stands for a path in the form: a control, a row or a list. */
export function inForm(page: Page, path: string): Locator {
  return pane(page, 'Form').locator(`[data-path="${path}"]`);
}

/** The region, flag or overlap of the memory map that stands for a path. */
export function inMap(page: Page, path: string): Locator {
  return page.getByRole('tabpanel', { name: 'Memory map' }).locator(`[role="option"][data-path="${path}"]`);
}

/** The text editor's own field, once Monaco is there; it has no size, so it is focused and not clicked. */
export async function editor(page: Page): Promise<Locator> {
  const field = page.getByRole('textbox', { name: /^TOML text of/ });
  await expect(field).toBeAttached({ timeout: 90_000 });
  return field;
}

/** A place of a text as the keyboard reaches it: line from 1, letters before and behind it on that line. */
export interface Place {
  readonly line: number;
  readonly before: number;
  readonly behind: number;
}

/** Puts the caret of the text editor to a place, by the keyboard. */
export async function moveCaret(page: Page, { line, before, behind }: Place): Promise<void> {
  await (await editor(page)).focus();
  await page.keyboard.press('Control+Home');
  for (let i = 1; i < line; i++) await page.keyboard.press('ArrowDown');
  if (behind < before) await page.keyboard.press('End');
  const [key, times] = behind < before ? ['ArrowLeft', behind] : ['ArrowRight', before];
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}

/** The place right behind `part`, which must be in the text once. */
export function placeAfter(text: string, part: string): Place {
  const at = onlyIndexOf(text, part) + part.length;
  const lines = text
    .slice(0, at)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/);
  const rest = text.slice(at).split(/[\r\n]/, 1)[0] as string;
  return { line: lines.length, before: (lines.at(-1) as string).length, behind: rest.length };
}

/** `text` with its only `from` replaced: what an edit of exactly these bytes gives. */
export function replaceOnly(text: string, from: string, to: string): string {
  const at = onlyIndexOf(text, from);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

function onlyIndexOf(text: string, part: string): number {
  const at = text.indexOf(part);
  if (at < 0 || text.indexOf(part, at + 1) >= 0) throw new Error(`Not exactly once in the text: ${part}`);
  return at;
}

interface Draft {
  readonly name: string;
  readonly text: string;
}

/** The open files as the page keeps them for a reload; the active one, too. */
export async function drafts(
  page: Page,
): Promise<{ readonly files: readonly Draft[]; readonly active?: Draft }> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'axvisor-studio')) return { files: [] };
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('axvisor-studio');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const store = database.transaction('drafts').objectStore('drafts');
    const read = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const range = IDBKeyRange.bound('file ', 'file \uffff');
    const records: { draft: Draft & { id: string; order: number } }[] = await read(store.getAll(range));
    const activeId = sessionStorage.getItem('axvisor-studio.active');
    database.close();
    const files = records.map(({ draft }) => draft).sort((a, b) => a.order - b.order);
    const active = files.find(({ id }) => id === activeId);
    return active ? { files, active } : { files };
  });
}

/** Waits until the active file's text is exactly this, byte for byte. */
export async function expectText(page: Page, text: string): Promise<void> {
  await expect.poll(async () => (await drafts(page)).active?.text).toBe(text);
}

/** Waits until the active file's text is kept at all, and gives it. */
export async function textNow(page: Page): Promise<string> {
  await expect.poll(async () => (await drafts(page)).active?.text).toBeDefined();
  return (await drafts(page)).active?.text as string;
}

/** Exports the active file by the header's button; gives its name and bytes. */
export async function exportActive(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Export / });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Download / }).click();
  return readDownload(await download);
}

export async function readDownload(
  download: Download,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Types a value into a form control and writes it with Enter. */
export async function enterValue(control: Locator, value: string): Promise<void> {
  await control.fill(value);
  await control.press('Enter');
}

/** Collects what a clean session never has: console errors, uncaught exceptions, refused loads. */
export function watchFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      faults.push(`console ${message.type()}: ${message.text()}`);
  });
  return faults;
}
