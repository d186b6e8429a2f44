import { expect, test } from '@playwright/test';
import {
  corpusFiles,
  enterValue,
  expectText,
  exportActive,
  inForm,
  needsCorpus,
  openFiles,
  openText,
  pane,
  presetText,
  replaceOnly,
  tab,
} from './support.ts';

const GOOD = presetText('arceos-aarch64-qemu.toml');

test('real files are downloaded under their names, byte for byte', async ({ page }) => {
  needsCorpus();
  // One file of each folder, so that every era is there.
  const folders = new Map(corpusFiles('vms').map((file) => [file.path.replace(/[^/]*$/, ''), file]));
  await page.goto('/');
  let exported = 0;
  for (const file of folders.values()) {
    await openFiles(page, file.path);
    await expect(tab(page, file.name)).toHaveAttribute('aria-current', 'page');
    await page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    const isRefused = await dialog.getByRole('heading', { name: /cannot be exported/ }).isVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    if (!isRefused) {
      const { name, bytes } = await exportActive(page);
      expect(name).toBe(file.name);
      expect(bytes.equals(Buffer.from(file.text))).toBe(true);
      await expect(tab(page, file.name)).not.toHaveAccessibleName(/not exported/);
      exported++;
    }
    await expectText(page, file.text);
    await page.getByRole('button', { name: `Close ${file.name}` }).click();
  }
  expect(exported).toBeGreaterThan(0);
});

test('a file with errors is refused with their list, and can be mended from there', async ({ page }) => {
  const bad = replaceOnly(GOOD, 'vm_type = 1\n', '');
  await openText(page, replaceOnly(bad, 'cpu_num = 1', 'cpu_num = "one"'), 'bad.toml');
  let downloads = 0;
  page.on('download', () => downloads++);
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'bad.toml cannot be exported yet' });
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await expect(dialog.getByRole('button', { name: /Download/ })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Add vm_type = 1' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('button', { name: /^Line \d+$/ }).click();
  await expect(dialog).toBeHidden();
  await expect(inForm(page, 'base.cpu_num')).toBeInViewport();
  await enterValue(inForm(page, 'base.cpu_num'), '2');
  await expect(inForm(page, 'base.cpu_num')).toHaveValue('2');
  const mended = replaceOnly(bad, 'cpu_num = 1', 'cpu_num = 2');
  const { bytes } = await exportActive(page);
  expect(downloads).toBe(1);
  expect(bytes.toString().replace('vm_type = 1\n', '')).toBe(mended);
});

test('a broken text is refused, too, and stays as it is', async ({ page }) => {
  await openText(page, `${GOOD}\nbroken =`, 'broken.toml');
  await page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'broken.toml cannot be exported yet' });
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  await expect(dialog.getByRole('button', { name: /Download/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expectText(page, `${GOOD}\nbroken =`);
});

test('warnings are shown before the download and do not refuse it', async ({ page }) => {
  const text = `${GOOD}\n[devices.extra]\nunheard_of = 1\n`;
  await openText(page, text, 'warned.toml');
  await page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export warned.toml' });
  await expect(dialog.getByRole('listitem').filter({ hasText: 'extra' }).first()).toBeVisible();
  await expect(dialog).toContainText(/warning/);
  await page.keyboard.press('Escape');
  const { bytes } = await exportActive(page);
  expect(bytes.equals(Buffer.from(text))).toBe(true);
});

test('the tab says what is not exported, and the export takes that back', async ({ page }) => {
  await openText(page, GOOD, 'vm.toml');
  await expect(tab(page, 'vm.toml')).not.toHaveAccessibleName(/not exported/);
  await enterValue(inForm(page, 'base.id'), '4');
  await expect(tab(page, 'vm.toml')).toHaveAccessibleName(/not exported/);
  const { bytes } = await exportActive(page);
  expect(bytes.equals(Buffer.from(replaceOnly(GOOD, '\nid = 1', '\nid = 4')))).toBe(true);
  await expect(tab(page, 'vm.toml')).not.toHaveAccessibleName(/not exported/);
  await expect(pane(page, 'Problems').getByRole('status')).not.toContainText('error');
});
