import { expect, test } from '@playwright/test';
import { editor, enterValue, inForm, openText, pane } from './support.ts';

const ROWS = 200;
const LIST = 'devices.passthrough_addresses';
const rows = Array.from(
  { length: ROWS },
  (_, i) => `  [0x${(0x1_0000_0000 + i * 0x1_0000).toString(16)}, 0x1000], # window ${i}\n`,
).join('');
const TEXT = `[base]\nid = 1\nname = "many"\n\n[devices]\n${LIST.split('.')[1]} = [\n${rows}]\n`;

test(`an edit of one of ${ROWS} rows draws that row anew and leaves the others alone`, async ({ page }) => {
  await openText(page, TEXT);
  await editor(page);
  const cell = inForm(page, `${LIST}[2][1]`);
  await cell.scrollIntoViewIfNeeded();
  await cell.focus();
  const drawn = await pane(page, 'Form').locator(`[role="row"][data-path^="${LIST}["]`).count();
  expect(drawn).toBeGreaterThan(10);
  const table = await pane(page, 'Form')
    .getByRole('table', { name: 'Passthrough addresses' })
    .elementHandle();
  await page.evaluate((element) => {
    const touched = new Set<string>();
    Object.assign(window, { touched });
    new MutationObserver((records) => {
      for (const { target } of records) {
        const row = (target instanceof Element ? target : target.parentElement)?.closest('[role="row"]');
        touched.add(row?.getAttribute('data-path') ?? 'the table itself');
      }
    }).observe(element as Element, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  }, table);
  await enterValue(cell, '0x4000');
  await expect(pane(page, 'Text')).toContainText('0x4000');
  await expect(cell).toHaveValue('0x4000');
  const touched = () => page.evaluate(() => [...(window as unknown as { touched: Set<string> }).touched]);
  expect(await touched()).toEqual([`${LIST}[2]`]);

  // An edit elsewhere touches no row at all.
  await page.evaluate(() => (window as unknown as { touched: Set<string> }).touched.clear());
  await enterValue(inForm(page, 'base.name'), 'renamed');
  await expect(pane(page, 'Text')).toContainText('renamed');
  expect((await touched()).filter((path) => path !== `${LIST}[2]`)).toEqual([]);
});
