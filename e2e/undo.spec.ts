import { expect, test } from '@playwright/test';
import {
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

const ONE = '[base]\nid = 1\nname = "one"\n\n[kernel]\nentry_point = 0x8020_0000\n';
const TWO = '[base]\nid = 2\nname = "two"\nvm_type = 1\ncpu_num = 1\n\n[kernel]\nentry_point = 0x8020_0000\n';

test('undo is of one file, stops at the opened text and says what it takes back', async ({ page }) => {
  await page.goto('/');
  await openFiles(page, [picked('one.toml', ONE), picked('two.toml', TWO)]);
  await enterValue(inForm(page, 'base.id'), '22');
  await tab(page, 'one.toml').click();
  await enterValue(inForm(page, 'kernel.entry_point'), '0x8040_0000');
  await page.getByRole('button', { name: 'Undo: set kernel.entry_point' }).click();
  await expect(page.getByRole('button', { name: 'Redo: set kernel.entry_point' })).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await page.getByRole('main').click({ position: { x: 5, y: 5 } });
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
  await expectText(page, ONE);
  await tab(page, 'two.toml').click();
  await expectText(page, TWO.replace('id = 2', 'id = 22'));
});

test('undo in the text pane stops at the opened text, too, and its history survives a reload', async ({
  page,
}) => {
  await page.goto('/');
  await openFiles(page, [picked('one.toml', ONE), picked('two.toml', TWO)]);
  await enterValue(inForm(page, 'base.id'), '22');
  const changed = TWO.replace('id = 2', 'id = 22');
  await moveCaret(page, placeAfter(changed, 'name = "two"'));
  await page.keyboard.type(' # x');
  await expectText(page, changed.replace('"two"', '"two" # x'));
  await page.reload();
  await expect(page.getByRole('button', { name: 'Undo: typing' })).toBeEnabled();
  await moveCaret(page, placeAfter(changed, 'name = "two"'));
  for (let i = 0; i < 8; i++) await page.keyboard.press('Control+z');
  await expectText(page, TWO);
  await expect(tab(page, 'two.toml')).toBeVisible();
  for (let i = 0; i < 8; i++) await page.keyboard.press('Control+Shift+z');
  await expectText(page, changed.replace('"two"', '"two" # x'));
});

test('a fix over several files is one step, undone from either, and that is said', async ({ page }) => {
  const bad = (id: number) =>
    `[base]\nid = ${id}\nname = "n${id}"\n\n[kernel]\nmemory_regions = [[0x8000_0000, 0x1000_0000, 0x7, 0, 9]]\n`;
  await page.goto('/');
  await openFiles(page, [picked('a.toml', bad(1)), picked('b.toml', bad(2))]);
  await pane(page, 'Problems')
    .getByRole('button', { name: /^Problems/ })
    .click();
  const surplus = pane(page, 'Problems').getByRole('listitem').filter({ hasText: 'surplus-elements' });
  await surplus
    .first()
    .getByRole('button', { name: /^Fix all 2 in 2 files/ })
    .click();
  await expectText(page, bad(2).replace(', 9]', ']'));
  await tab(page, 'a.toml').click();
  await expectText(page, bad(1).replace(', 9]', ']'));
  await page.getByRole('button', { name: /^Undo: .*\(in 2 files\)/ }).click();
  await expect(page.getByRole('complementary', { name: 'Messages' })).toContainText('Undone in 2 files');
  await expectText(page, bad(1));
  await tab(page, 'b.toml').click();
  await expectText(page, bad(2));
});
