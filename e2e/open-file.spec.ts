import { expect, type Page, test } from '@playwright/test';
import {
  drafts,
  editor,
  expectText,
  exportActive,
  findCorpusFile,
  inForm,
  needsCorpus,
  openFile,
  openFiles,
  pane,
  picked,
  presetText,
  tab,
} from './support.ts';

const VM = '[base]\nid = 7\nname = "first" # mine\n';
const OTHER = '# another\n[base]\nid = 8\nname = "second"\n';

/** Drops files on the page as the browser would hand them over. */
async function drop(page: Page, files: readonly { readonly name: string; readonly text: string }[]) {
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, text } of list) data.items.add(new File([text], name));
    return data;
  }, files);
  const target = page.getByRole('main');
  await target.dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop TOML files to open them')).toBeVisible();
  await target.dispatchEvent('drop', { dataTransfer: transfer });
}

test('a real file opens by the picker with form, text and map, and not a byte is changed', async ({
  page,
}) => {
  needsCorpus();
  const file = findCorpusFile(/^entry_point = 0x/m, /^memory_regions = \[\s*\[0x/m);
  await openFile(page, file);
  const entry = /^entry_point = (0x[\da-f_]+)/im.exec(file.text)?.[1] as string;
  await expect(inForm(page, 'kernel.entry_point')).toHaveValue(entry);
  await expect(page.getByRole('listbox', { name: /^Memory map of the guest/ })).toBeVisible();
  await editor(page);
  await expect(pane(page, 'Text')).toContainText(entry);
  await expectText(page, file.text);
});

test('dropped files become tabs, the last one active', async ({ page }) => {
  await page.goto('/');
  await drop(page, [
    { name: 'a.toml', text: VM },
    { name: 'b.toml', text: OTHER },
  ]);
  await expect(tab(page, 'a.toml')).toBeVisible();
  await expect(tab(page, 'b.toml')).toHaveAttribute('aria-current', 'page');
  await expect(inForm(page, 'base.name')).toHaveValue('second');
  await expectText(page, OTHER);
});

test('Ctrl+V outside every field opens the clipboard as a file; in a field it is a paste', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Edit AxVisor guest configurations' })).toBeVisible();
  const paste = async (text: string) => {
    await page.evaluate((plain) => navigator.clipboard.writeText(plain), text);
    await page.keyboard.press('Control+V');
  };
  await paste(VM);
  await expect(tab(page, 'pasted.toml')).toBeVisible();
  await expectText(page, VM);

  const name = inForm(page, 'base.name');
  await name.selectText();
  await paste('typed');
  await expect(name).toHaveValue('typed');
  await name.press('Escape');
  await expect(name).toHaveValue('first');
  await name.blur();
  await paste(OTHER);
  await expect(tab(page, 'pasted (2).toml')).toBeVisible();
  await expectText(page, OTHER);
  expect((await drafts(page)).files.map(({ text }) => text)).toEqual([VM, OTHER]);
});

test('the paste dialog opens what is pasted into it as a new file', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Paste TOML…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste TOML' });
  const open = dialog.getByRole('button', { name: 'Open as a new file' });
  await expect(open).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'TOML text' }).fill(VM);
  await open.click();
  await expect(dialog).toBeHidden();
  await expect(tab(page, 'pasted.toml')).toBeVisible();
  await expectText(page, VM);
});

test('a preset opens from the first screen and from the menu, byte for byte', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^ArceOS on QEMU aarch64,/ }).click();
  await expect(tab(page, 'arceos-aarch64-qemu.toml')).toBeVisible();
  await expectText(page, presetText('arceos-aarch64-qemu.toml'));
  await page.getByRole('button', { name: 'Open or add a file' }).click();
  await page.getByRole('menuitem', { name: /^ArceOS on QEMU x86_64/ }).click();
  await expect(tab(page, 'arceos-x86_64.toml')).toHaveAttribute('aria-current', 'page');
  const { name, bytes } = await exportActive(page);
  expect(name).toBe('arceos-x86_64.toml');
  expect(bytes.equals(Buffer.from(presetText('arceos-x86_64.toml')))).toBe(true);
});

test('several files are tabs; one that is closed comes back with undo, edits and all', async ({ page }) => {
  await page.goto('/');
  await openFiles(page, [picked('one.toml', VM), picked('two.toml', OTHER)]);
  await tab(page, 'one.toml').click();
  await inForm(page, 'base.name').fill('changed');
  await inForm(page, 'base.name').press('Enter');
  const changed = VM.replace('"first"', '"changed"');
  await expectText(page, changed);
  await expect(tab(page, 'one.toml')).toHaveAccessibleName(/not exported/);

  await page.getByRole('button', { name: 'Close one.toml' }).click();
  await expect(tab(page, 'one.toml')).toBeHidden();
  await expect(inForm(page, 'base.name')).toHaveValue('second');
  const messages = page.getByRole('complementary', { name: 'Messages' });
  await messages.getByRole('button', { name: 'Undo' }).click();
  await expect(tab(page, 'one.toml')).toHaveAttribute('aria-current', 'page');
  await expectText(page, changed);
  expect((await drafts(page)).files.map(({ name }) => name)).toEqual(['one.toml', 'two.toml']);
});

test('two files of one name get two names', async ({ page }) => {
  await page.goto('/');
  await openFiles(page, picked('vm.toml', VM));
  await expect(tab(page, 'vm.toml')).toBeVisible();
  await openFiles(page, picked('vm.toml', OTHER));
  await expect(tab(page, 'vm (2).toml')).toHaveAttribute('aria-current', 'page');
  await tab(page, 'vm.toml').click();
  await expectText(page, VM);
});
