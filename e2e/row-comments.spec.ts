import { expect, type Page, test } from '@playwright/test';
import {
  editor,
  expectText,
  findCorpusFile,
  needsCorpus,
  openFile,
  openText,
  replaceOnly,
} from './support.ts';

const VM = `[base]
id = 1
name = "vm"
phys_cpu_sets = [1]
cpu_num = 1

[kernel]
entry_point = 0x8020_0000
kernel_path = "k.bin"
kernel_load_addr = 0x8020_0000
memory_regions = [
  [0x8000_0000, 0x1000_0000, 0x7, 0],\t# main RAM
  [0xA000_0000, 0x20_0000, 0x7, 0],
]

[devices]
emu_devices = []
passthrough_devices = []
`;

const commentOf = (page: Page, row: number) =>
  page.getByRole('textbox', { name: `Comment, memory region ${row}` });

test('the comment behind a row of a real file is changed where it is read', async ({ page }) => {
  needsCorpus();
  const file = findCorpusFile(/^ *\[0x8000_0000, 0x[\d_]+, 0x7, [01]\], # System RAM 1G MAP_IDENTICAL$/m);
  await openFile(page, file);
  await editor(page);
  await commentOf(page, 1).fill('System RAM, one to one');
  await commentOf(page, 1).press('Enter');
  await expectText(page, replaceOnly(file.text, '# System RAM 1G MAP_IDENTICAL', '# System RAM, one to one'));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectText(page, file.text);
  await expect(commentOf(page, 1)).toHaveValue('System RAM 1G MAP_IDENTICAL');
});

test('a comment is added by the menu of its row, and taken away by emptying it', async ({ page }) => {
  await openText(page, VM);
  await editor(page);
  await page.getByRole('button', { name: 'Actions: memory region 2' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Add comment' }).press('Enter');
  await expect(commentOf(page, 2)).toBeFocused();
  await page.keyboard.type('shared # with others');
  await page.keyboard.press('Tab');
  const added = VM.replace('[0xA000_0000, 0x20_0000, 0x7, 0],', '$& # shared # with others');
  await expectText(page, added);

  await commentOf(page, 1).press('ArrowDown');
  await expect(commentOf(page, 2)).toBeFocused();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Tab');
  await expectText(page, VM);
  await expect(commentOf(page, 2)).toHaveCount(0);
});

test('a comment that was asked for and stays empty is gone with the focus', async ({ page }) => {
  await openText(page, VM);
  await page.getByRole('button', { name: 'Actions: memory region 2' }).click();
  await page.getByRole('menuitem', { name: 'Add comment' }).click();
  await expect(commentOf(page, 2)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(commentOf(page, 2)).toHaveCount(0);
});
