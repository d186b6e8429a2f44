import { expect, test } from '@playwright/test';
import {
  editor,
  enterValue,
  expectText,
  findCorpusFile,
  inForm,
  needsCorpus,
  openFile,
  textNow,
} from './support.ts';

test('a file of before March 2025 is edited as it is, and moved into tables by one press', async ({
  page,
}) => {
  needsCorpus();
  const file = findCorpusFile(/^entry_point = 0x4008_0000\b/m, /^id = /m, /^(?![\s\S]*^\[)/m, /, 0x17\]/);
  await openFile(page, file);
  await editor(page);
  await page.getByRole('button', { name: /^AxVisor release/ }).click();
  await page.getByRole('option', { name: /^AxVisor 0\.3/ }).click();
  await enterValue(inForm(page, 'entry_point'), '0x4010_0000');
  const edited = file.text.replace('entry_point = 0x4008_0000', 'entry_point = 0x4010_0000');
  await expectText(page, edited);

  await page
    .getByRole('button', { name: 'Move the keys into [base], [kernel] and [devices]' })
    .first()
    .click();
  await expect(inForm(page, 'kernel.entry_point')).toHaveValue('0x4010_0000');
  const moved = await textNow(page);
  expect(moved.match(/^\[.*\]$/gm)).toEqual(['[base]', '[kernel]', '[devices]']);
  expect(moved.match(/#.*/g)).toEqual(file.text.match(/#.*/g));
  expect(moved.match(/, 0x17, 1\]/g)?.length).toBe(file.text.match(/, 0x17\]/g)?.length);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expectText(page, edited);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectText(page, file.text);
});
