import { expect, type Page, test } from '@playwright/test';
import {
  editor,
  findCorpusFile,
  inForm,
  inMap,
  moveCaret,
  needsCorpus,
  openFile,
  openText,
  pane,
  placeAfter,
} from './support.ts';

const VM = `[base]
id = 1
name = "guest"
vm_type = 1
cpu_num = 1

[kernel]
entry_point = 0x8020_0000
image_location = "memory"
kernel_path = "k.bin"
kernel_load_addr = 0x8020_0000
memory_regions = [
  [0x8000_0000, 0x1000_0000, 0x7, 0], # RAM
  [0xa000_0000, 0x10_0000, 0x3, 0], # shared
]

[devices]
emu_devices = []
passthrough_devices = [["uart", 0x900_0000, 0x900_0000, 0x1000, 0x1]]
interrupt_mode = "no"
`;
const SHARED_ROW = 'kernel.memory_regions[1]';

/** How the line of the text pane that has `text` looks, to see that it is marked; empty while it is not drawn. */
async function picture(page: Page, text: string): Promise<string> {
  const box = await pane(page, 'Text').getByText(text).last().boundingBox();
  if (!box) return '';
  return (await page.screenshot({ clip: { ...box, width: 200 }, caret: 'hide' })).toString('base64');
}

async function restingPicture(page: Page, text: string): Promise<string> {
  let last = '';
  await expect
    .poll(async () => {
      const before = last;
      last = await picture(page, text);
      return last !== '' && last === before;
    })
    .toBe(true);
  return last;
}

test('a click on a region marks its row and its text, and the focus stays in the picture', async ({
  page,
}) => {
  await openText(page, VM);
  await editor(page);
  const plain = await restingPicture(page, '0xa000_0000');
  const region = inMap(page, SHARED_ROW);
  await region.click();
  await expect(region).toHaveAttribute('aria-selected', 'true');
  await expect(inForm(page, SHARED_ROW)).toHaveAttribute('data-selected', 'true');
  await expect(inForm(page, 'kernel.memory_regions[0]')).toHaveAttribute('data-selected', 'false');
  await expect(inForm(page, SHARED_ROW)).toBeInViewport();
  await expect.poll(() => picture(page, '0xa000_0000')).not.toBe(plain);
  await expect(region).toBeFocused();
});

test('Enter and Alt+click on a region go on to its row in the form', async ({ page }) => {
  await openText(page, VM);
  await inMap(page, SHARED_ROW).click();
  await page.keyboard.press('Enter');
  await expect(inForm(page, `${SHARED_ROW}[0]`)).toBeFocused();
  await inMap(page, 'kernel.memory_regions[0]').click({ modifiers: ['Alt'] });
  await expect(inForm(page, 'kernel.memory_regions[0][0]')).toBeFocused();
});

test('the arrows walk the regions with one tab stop, and Home and End reach the ends', async ({ page }) => {
  await openText(page, VM);
  const options = page.getByRole('listbox', { name: /^Memory map/ }).getByRole('option');
  const count = await options.count();
  expect(count).toBeGreaterThan(3);
  await options.first().focus();
  for (let i = 1; i < count; i++) {
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(i)).toBeFocused();
  }
  await page.keyboard.press('Home');
  await expect(options.first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(options.last()).toBeFocused();
  await expect(page.locator('[role="listbox"] [role="option"][tabindex="0"]')).toHaveCount(1);
});

test('the caret in a row of the text rings its region and marks its row, and keeps the focus', async ({
  page,
}) => {
  await openText(page, VM);
  await moveCaret(page, placeAfter(VM, '0xa000_'));
  await expect(inMap(page, SHARED_ROW)).toHaveAttribute('aria-selected', 'true');
  await expect(inForm(page, SHARED_ROW)).toHaveAttribute('data-selected', 'true');
  await expect(await editor(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(inMap(page, 'kernel.memory_regions[0]')).toHaveAttribute('aria-selected', 'true');
  await expect(inMap(page, SHARED_ROW)).toHaveAttribute('aria-selected', 'false');
});

test('the focus in a field rings its region', async ({ page }) => {
  await openText(page, VM);
  await inForm(page, `${SHARED_ROW}[1]`).focus();
  await expect(inMap(page, SHARED_ROW)).toHaveAttribute('aria-selected', 'true');
  await expect(inForm(page, `${SHARED_ROW}[1]`)).toBeFocused();
});

test('in a real file every region of the map leads to its own row or key', async ({ page }) => {
  needsCorpus();
  const file = findCorpusFile(
    /^memory_regions = \[\s*\[0x/m,
    /^emu_devices = \[\s*\[/m,
    /^passthrough_devices = \[\s*\[/m,
    /^entry_point/m,
  );
  await openFile(page, file);
  const options = page.getByRole('listbox', { name: /^Memory map/ }).getByRole('option');
  await expect(options.first()).toBeVisible();
  const count = await options.count();
  expect(count).toBeGreaterThan(3);
  for (let i = 0; i < count; i++) {
    // The picture's one tab stop is where the last Enter was.
    await page
      .getByRole('listbox', { name: /^Memory map/ })
      .locator('[tabindex="0"]')
      .focus();
    await page.keyboard.press(i === 0 ? 'Home' : 'ArrowDown');
    await expect(options.nth(i)).toBeFocused();
    const path = await options.nth(i).getAttribute('data-path');
    if (path === null) continue;
    await page.keyboard.press('Enter');
    const target = inForm(page, path);
    await expect(target).toBeInViewport();
    const leads = () => target.evaluate((element) => element.contains(document.activeElement));
    await expect.poll(leads, path).toBe(true);
  }
});

test('a line of the device layout and of both tables marks the same row', async ({ page }) => {
  await openText(page, VM);
  const uart = 'devices.passthrough_devices[0]';
  await page.getByRole('tab', { name: 'Devices' }).click();
  const line = page.getByRole('tabpanel', { name: 'Devices' }).locator(`[data-path="${uart}"]`).first();
  await line.click();
  await expect(inForm(page, uart)).toHaveAttribute('data-selected', 'true');
  await page.getByRole('radio', { name: 'Table' }).check();
  const row = page.getByRole('tabpanel', { name: 'Devices' }).locator(`tr[data-path="${uart}"]`);
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: 'Memory map' }).click();
  await page.getByRole('radio', { name: 'Table' }).check();
  const memory = page.getByRole('tabpanel', { name: 'Memory map' }).locator(`tr[data-path="${SHARED_ROW}"]`);
  await memory.click();
  await expect(inForm(page, SHARED_ROW)).toHaveAttribute('data-selected', 'true');
});
