import { expect, test } from '@playwright/test';
import {
  drafts,
  editor,
  enterValue,
  expectText,
  inForm,
  moveCaret,
  openFiles,
  pane,
  picked,
  placeAfter,
  tab,
} from './support.ts';

const FIRST = '\uFEFF[base]\r\nid = 1\r\nname = "first" # kept\r\n';
const SECOND = '[base]\nid = 2\nname = "second"\n';

test('unsaved work, the active tab and the chosen release are there after a reload', async ({ page }) => {
  await page.goto('/');
  await openFiles(page, [picked('one.toml', FIRST), picked('two.toml', SECOND)]);
  await enterValue(inForm(page, 'base.id'), '22');
  await tab(page, 'one.toml').click();
  await enterValue(inForm(page, 'base.id'), '11');
  await page.getByRole('button', { name: /^AxVisor release/ }).click();
  await page.getByRole('option', { name: /^AxVisor 0\.3/ }).click();
  await page.getByRole('button', { name: /^Architecture/ }).click();
  await page.getByRole('option', { name: 'riscv64', exact: true }).click();
  const edited = FIRST.replace('id = 1', 'id = 11');
  await expectText(page, edited);
  await expect(page.getByRole('button', { name: /^Architecture riscv64/ })).toBeVisible();

  await page.reload();
  await expect(tab(page, 'one.toml')).toHaveAttribute('aria-current', 'page');
  await expect(tab(page, 'one.toml')).toHaveAccessibleName(/not exported/);
  await expect(inForm(page, 'base.id')).toHaveValue('11');
  const release = page.getByRole('button', { name: /^AxVisor release/ });
  await expect(release).toContainText('0.3');
  await expect(release).not.toContainText('guessed');
  await expect(page.getByRole('button', { name: /^Architecture/ })).toContainText('riscv64');
  await tab(page, 'two.toml').click();
  await expect(inForm(page, 'base.id')).toHaveValue('22');

  // It goes on as it was: an edit keeps the byte order mark and the line ends.
  await tab(page, 'one.toml').click();
  await enterValue(inForm(page, 'base.id'), '12');
  await expectText(page, FIRST.replace('id = 1', 'id = 12'));
  expect((await drafts(page)).files.map(({ name }) => name)).toEqual(['one.toml', 'two.toml']);
});

test('a text that is broken or just typed survives, too', async ({ page }) => {
  await page.goto('/');
  await openFiles(page, picked('vm.toml', SECOND));
  await moveCaret(page, placeAfter(SECOND, 'id = 2'));
  await page.keyboard.type('x');
  await expect(inForm(page, 'base.id')).toBeDisabled();
  // At once: what waits to be kept is kept when the page goes.
  await page.reload();
  await expectText(page, SECOND.replace('id = 2', 'id = 2x'));
  await expect(tab(page, 'vm.toml')).toBeVisible();
  await editor(page);
  await expect(pane(page, 'Text')).toContainText('id = 2x');
});

test('closing the last file leaves nothing behind', async ({ page }) => {
  await page.goto('/');
  await openFiles(page, picked('vm.toml', SECOND));
  await expectText(page, SECOND);
  await page.getByRole('button', { name: 'Close vm.toml' }).click();
  await expect.poll(async () => (await drafts(page)).files.length).toBe(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Edit AxVisor guest configurations' })).toBeVisible();
});

test('panes, picture, scale and theme are remembered', async ({ page }) => {
  await page.goto('/');
  await openFiles(page, picked('vm.toml', SECOND));
  const more = page.getByRole('button', { name: 'View and help' });
  await more.click();
  await page.getByRole('menuitem', { name: 'Hide text' }).click();
  await expect(pane(page, 'Text')).toBeHidden();
  await more.click();
  await page.getByRole('menuitem', { name: /^Dark theme/ }).click();
  await page.getByRole('radio', { name: 'Equal' }).check();
  await page.getByRole('tab', { name: 'Devices' }).click();
  const separator = page.getByRole('separator', { name: 'Resize pictures' });
  await separator.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  const width = async () => Math.round((await pane(page, 'Form').boundingBox())?.width ?? 0);
  const wide = await width();

  await page.reload();
  await expect(page.getByRole('tab', { name: 'Devices' })).toHaveAttribute('aria-selected', 'true');
  await expect(pane(page, 'Text')).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(width).toBe(wide);
  await page.getByRole('tab', { name: 'Memory map' }).click();
  await expect(page.getByRole('radio', { name: 'Equal' })).toBeChecked();
});
