import { expect, test } from '@playwright/test';
import {
  editor,
  enterValue,
  expectText,
  exportActive,
  findCorpusFile,
  inForm,
  inMap,
  needsCorpus,
  openFile,
  openText,
  pane,
  replaceOnly,
  textNow,
} from './support.ts';

const REGION = 'kernel.memory_regions';

// Comments, spacing, radix, case and grouping that no writer of TOML would keep.
const VM = `# A guest with a hand-made layout
[base]
id = 1
name = 'odd'   # literal string
vm_type = 1
cpu_num = 1

[kernel]
entry_point = 0x8020_0000 # entry
image_location = "memory"
kernel_path = "k.bin"
kernel_load_addr = 2149580800
# disk_path = "old.img"
memory_regions = [
  # low first
  [0x8000_0000, 0x1000_0000, 0x7, 1], # main RAM
  [0xA000_0000, 0x10_0000,   0x3, 0],	# shared
]

[devices]
emu_devices = []
passthrough_devices = [["uart", 0x900_0000, 0x900_0000, 0x1000, 0x1]]
interrupt_mode = "no"
`;

/** With the comment above it, which belongs to it. */
const FIRST_ROW = '  # low first\n  [0x8000_0000, 0x1000_0000, 0x7, 1], # main RAM\n';
const SECOND_ROW = '  [0xA000_0000, 0x10_0000,   0x3, 0],\t# shared\n';

test('the entry point of a real file changes exactly its literal, in text and map', async ({ page }) => {
  needsCorpus();
  const file = findCorpusFile(
    /^entry_point = 0x8020_0000\b/m,
    /^kernel_load_addr = 0x8020_0000\b/m,
    /^memory_regions = \[\s*\[0x8000_0000/m,
  );
  await openFile(page, file);
  await editor(page);
  const expected = replaceOnly(file.text, 'entry_point = 0x8020_0000', 'entry_point = 0x8040_0000');
  await enterValue(inForm(page, 'kernel.entry_point'), '2G+4M');
  await expect(inForm(page, 'kernel.entry_point')).toHaveValue('0x8040_0000');
  await expect(pane(page, 'Text')).toContainText('entry_point = 0x8040_0000');
  await expect(inMap(page, 'kernel.entry_point').first()).toHaveAccessibleName(/0x8040_0000/);
  await expectText(page, expected);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expectText(page, file.text);
  await expect(inForm(page, 'kernel.entry_point')).toHaveValue('0x8020_0000');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expectText(page, expected);
});

test('an address takes sizes and sums, and is written as its literal was', async ({ page }) => {
  await openText(page, VM);
  const entry = inForm(page, 'kernel.entry_point');
  await enterValue(entry, '2G');
  await expectText(page, replaceOnly(VM, 'entry_point = 0x8020_0000', 'entry_point = 0x8000_0000'));
  await enterValue(entry, '512M+64K');
  await expectText(page, replaceOnly(VM, 'entry_point = 0x8020_0000', 'entry_point = 0x2001_0000'));

  // Decimal stays decimal, upper case stays upper case.
  await enterValue(inForm(page, 'kernel.kernel_load_addr'), '512M+64K');
  const decimal = replaceOnly(
    replaceOnly(VM, 'entry_point = 0x8020_0000', 'entry_point = 0x2001_0000'),
    '2149580800',
    '536936448',
  );
  await expectText(page, decimal);
  await enterValue(inForm(page, `${REGION}[1][0]`), '3204448256');
  await expectText(page, replaceOnly(decimal, '0xA000_0000', '0xBF00_0000'));
  await expect(inMap(page, `${REGION}[1]`)).toHaveAccessibleName(/0xbf00_0000/);
});

test('a number that is entered in a style of its own is written as it was entered', async ({ page }) => {
  await openText(page, VM);
  await enterValue(inForm(page, 'kernel.entry_point'), '0x80400000');
  const first = replaceOnly(VM, 'entry_point = 0x8020_0000', 'entry_point = 0x80400000');
  await expectText(page, first);
  await enterValue(inForm(page, 'kernel.kernel_load_addr'), '0x20000');
  const second = replaceOnly(first, '2149580800', '0x20000');
  await expectText(page, second);
  // The same number, spelled otherwise on purpose.
  await enterValue(inForm(page, 'kernel.entry_point'), '0x8040_0000');
  await expectText(page, replaceOnly(second, '0x80400000', '0x8040_0000'));
});

test('the other forms of a number are shown while it is typed, and leaving the field writes it', async ({
  page,
}) => {
  await openText(page, VM);
  const entry = inForm(page, 'kernel.entry_point');
  await entry.fill('2G+2M');
  await expect(entry).toHaveAccessibleDescription(/2149580800/);
  await expect(entry).toHaveAccessibleDescription(/0x8020_0000/);
  await entry.fill('2G+4M');
  await inForm(page, 'base.name').focus();
  await expectText(page, replaceOnly(VM, 'entry_point = 0x8020_0000', 'entry_point = 0x8040_0000'));
});

test('a draft that is no number changes nothing and stays in sight; Esc takes it back', async ({ page }) => {
  await openText(page, VM);
  const entry = inForm(page, 'kernel.entry_point');
  for (const wrong of ['twelve', '0x1_0000_0000_0000_0000', '-1', '2G+', '']) {
    await enterValue(entry, wrong);
    await expect(entry).toHaveValue(wrong);
    await expect(entry).toHaveAttribute('aria-invalid', 'true');
    await expect(pane(page, 'Form').getByRole('alert').first()).toBeVisible();
    await inForm(page, 'base.name').focus();
    await expect(entry).toHaveValue(wrong);
    await entry.press('Escape');
    await expect(entry).toHaveValue('0x8020_0000');
  }
  // A change that is written shows that nothing else was before it.
  await enterValue(inForm(page, 'base.id'), '2');
  await expectText(page, replaceOnly(VM, 'id = 1', 'id = 2'));
});

test('a choice, a flag and a switch change their literal only', async ({ page }) => {
  await openText(page, VM);
  await pane(page, 'Form')
    .getByRole('button', { name: /^Mapping, memory region 1/ })
    .click();
  await page.getByRole('option', { name: /^Allocated/ }).click();
  const chosen = replaceOnly(VM, '0x1000_0000, 0x7, 1]', '0x1000_0000, 0x7, 0]');
  await expectText(page, chosen);

  await pane(page, 'Form')
    .getByRole('button', { name: /^Access, memory region 2/ })
    .click();
  const flags = page.getByRole('dialog', { name: /^Access, memory region 2/ });
  await flags.getByRole('checkbox', { name: /0x4/ }).click();
  await expectText(page, replaceOnly(chosen, '0x10_0000,   0x3, 0', '0x10_0000,   0x7, 0'));
  await page.keyboard.press('Escape');
  await expect(flags).toBeHidden();
  await expect(inForm(page, `${REGION}[1][2]`)).toBeFocused();
});

test('rows are added, duplicated, moved, commented out and in, and deleted, each as its lines', async ({
  page,
}) => {
  await openText(page, VM);
  const form = pane(page, 'Form');
  const menu = async (row: number, item: string) => {
    await form.getByRole('button', { name: `Actions: memory region ${row}` }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  await menu(1, 'Duplicate');
  const doubled = await changedText(page, VM);
  // A copy has an address of its own, behind all others.
  expect(doubled.replace(/^ {2}\[0xA020_0000, 0x1000_0000, 0x7, 1\],\n/m, '')).toBe(VM);
  await expect(inForm(page, `${REGION}[2]`)).toBeVisible();
  await menu(2, 'Delete');
  await expectText(page, VM);

  await menu(2, 'Move up');
  const swapped = replaceOnly(VM, FIRST_ROW + SECOND_ROW, SECOND_ROW + FIRST_ROW);
  await expectText(page, swapped);
  await menu(1, 'Move down');
  await expectText(page, VM);

  await menu(2, 'Comment out');
  const off = await changedText(page, VM);
  const [head, tail] = VM.split(SECOND_ROW) as [string, string];
  expect(off.startsWith(head) && off.endsWith(tail)).toBe(true);
  expect(off.slice(head.length, off.length - tail.length)).toMatch(/^\s*# \[0xA000_0000.*shared\n$/);
  await form.getByRole('button', { name: /^Comment in memory region/ }).click();
  await expectText(page, VM);

  await form.getByRole('button', { name: 'Add memory region' }).click();
  await expect(inForm(page, `${REGION}[2]`)).toBeVisible();
  const added = await changedText(page, VM);
  expect(added.replace(/^ {2}\[0x[^\n]*\],?\n(?=\])/m, '')).toBe(VM);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectText(page, VM);
});

test('rows move, double and leave by the keyboard, and the focus goes with them', async ({ page }) => {
  await openText(page, VM);
  await inForm(page, `${REGION}[0][1]`).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expectText(page, replaceOnly(VM, FIRST_ROW + SECOND_ROW, SECOND_ROW + FIRST_ROW));
  await expect(inForm(page, `${REGION}[1][1]`)).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expectText(page, VM);
  await expect(inForm(page, `${REGION}[0][1]`)).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(inForm(page, `${REGION}[1][1]`)).toBeFocused();
  await changedText(page, VM);
  await page.keyboard.press('Control+Delete');
  await expectText(page, VM);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+/');
  await expect(pane(page, 'Form').getByRole('button', { name: /^Comment in memory region/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expectText(page, VM);
});

test('an absent key is added on purpose only, and removed again without a trace', async ({ page }) => {
  await openText(page, VM);
  const form = pane(page, 'Form');
  await form.getByRole('button', { name: 'Add Device tree address' }).click();
  const panel = page.getByRole('dialog', { name: 'Add Device tree address' });
  await panel.getByRole('textbox', { name: 'Starting value' }).fill('0x8a00_0000');
  await panel.getByRole('button', { name: 'Add dtb_load_addr' }).click();
  await expect(inForm(page, 'kernel.dtb_load_addr')).toHaveValue('0x8a00_0000');
  const added = await changedText(page, VM);
  expect(replaceOnly(added, 'dtb_load_addr = 0x8a00_0000\n', '')).toBe(VM);

  await form.getByRole('button', { name: 'Actions: Device tree address' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expectText(page, VM);

  await form.getByRole('button', { name: 'Comment in Disk image' }).click();
  await expect(inForm(page, 'kernel.disk_path')).toHaveValue('old.img');
  await expectText(page, replaceOnly(VM, '# disk_path', 'disk_path'));
  await form.getByRole('button', { name: 'Actions: Disk image' }).click();
  await page.getByRole('menuitem', { name: 'Comment out' }).click();
  await expectText(page, VM);
});

test('undo goes back through every kind of form edit to the first bytes, and redo forth', async ({
  page,
}) => {
  await openText(page, VM);
  await enterValue(inForm(page, 'base.id'), '9');
  await inForm(page, `${REGION}[0][0]`).press('Alt+ArrowDown');
  await pane(page, 'Form').getByRole('button', { name: 'Add emulated device' }).click();
  await page.getByRole('option', { name: /^GIC distributor/ }).click();
  await page.getByRole('button', { name: 'Add device', exact: true }).click();
  await expect(inForm(page, 'devices.emu_devices[0]')).toBeVisible();
  // The draft follows a moment after the page: wait for the last of the three edits.
  await expect.poll(() => textNow(page)).toContain('["gppt-gicd"');
  const last = await textNow(page);
  const undo = page.getByRole('button', { name: 'Undo' });
  for (let i = 0; i < 3; i++) await undo.click();
  await expectText(page, VM);
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Redo' }).click();
  await expectText(page, last);
  for (let i = 0; i < 3; i++) await undo.click();
  await expectText(page, VM);
  const { bytes } = await exportActive(page);
  expect(bytes.equals(Buffer.from(VM))).toBe(true);
});

/** The text once it is another than `before` and rests. */
async function changedText(page: Parameters<typeof textNow>[0], before: string): Promise<string> {
  await expect.poll(() => textNow(page)).not.toBe(before);
  return textNow(page);
}
