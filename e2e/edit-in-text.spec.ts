import { expect, test } from '@playwright/test';
import {
  editor,
  enterValue,
  expectText,
  exportActive,
  findCorpusFile,
  inForm,
  inMap,
  moveCaret,
  needsCorpus,
  openFile,
  openFiles,
  openText,
  pane,
  picked,
  placeAfter,
  replaceOnly,
  tab,
} from './support.ts';

const VM = `[base]
id = 1
name = "guest" # comment
vm_type = 1
cpu_num = 1

[kernel]
entry_point = 0x8020_0000
image_location = "memory"
kernel_path = "k.bin"
kernel_load_addr = 0x8020_0000
memory_regions = [
\t[0x8000_0000, 0x1000_0000, 0x7, 0], # RAM
]

[devices]
emu_devices = []
passthrough_devices = []
interrupt_mode = "no"
`;

test('typing into a real file changes form and map, and only the typed bytes', async ({ page }) => {
  needsCorpus();
  const file = findCorpusFile(/^entry_point = 0x/m, /^memory_regions = \[\s*\[0x/m);
  const size = /^memory_regions = \[\s*\[0x[\da-f_]+, 0x[\da-f_]+/im.exec(file.text)?.[0] as string;
  await openFile(page, file);
  const before = await inForm(page, 'kernel.memory_regions[0][1]').inputValue();
  const names = await inMap(page, 'kernel.memory_regions[0]').allTextContents();
  await moveCaret(page, placeAfter(file.text, size));
  await page.keyboard.type('0');
  await expect(inForm(page, 'kernel.memory_regions[0][1]')).toHaveValue(`${before}0`);
  await expect.poll(() => inMap(page, 'kernel.memory_regions[0]').allTextContents()).not.toEqual(names);
  await expectText(page, replaceOnly(file.text, size, `${size}0`));
});

test('broken text leaves the form stale and closed, lists the problem, and opens again when mended', async ({
  page,
}) => {
  await openText(page, VM);
  await moveCaret(page, placeAfter(VM, 'entry_point = 0x8020_0000'));
  await page.keyboard.type(' oops');
  const form = pane(page, 'Form');
  await expect(form.getByRole('status')).toContainText('Line 8');
  await expect(form.getByRole('status')).toContainText('takes no edit');
  await expect(inForm(page, 'kernel.entry_point')).toBeDisabled();
  await expect(inForm(page, 'kernel.entry_point')).toHaveValue('0x8020_0000');
  await expect(form.getByRole('button', { name: 'Add memory region' })).toBeDisabled();
  await expect(page.getByText('Last good state: the text does not parse')).toBeVisible();
  await expect(pane(page, 'Problems').getByRole('status')).toContainText('1 error');
  await pane(page, 'Problems')
    .getByRole('button', { name: /^Problems/ })
    .click();
  await expect(pane(page, 'Problems').getByRole('button', { name: /syntax-error/ })).toContainText('8:');
  await expectText(page, replaceOnly(VM, 'entry_point = 0x8020_0000', 'entry_point = 0x8020_0000 oops'));

  await (await editor(page)).focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press('Backspace');
  await page.keyboard.type('8');
  await expect(inForm(page, 'kernel.entry_point')).toBeEnabled();
  await expect(inForm(page, 'kernel.entry_point')).toHaveValue('0x8020_0008');
  await expect(form.getByText('takes no edit')).toBeHidden();
  await expectText(page, replaceOnly(VM, 'entry_point = 0x8020_0000', 'entry_point = 0x8020_0008'));
});

test('form and text share one undo stack, from either side', async ({ page }) => {
  await openText(page, VM);
  await enterValue(inForm(page, 'base.id'), '2');
  const first = replaceOnly(VM, 'id = 1', 'id = 2');
  await moveCaret(page, placeAfter(VM, '"guest'));
  await page.keyboard.type('s');
  const second = replaceOnly(first, '"guest"', '"guests"');
  await expect(inForm(page, 'base.name')).toHaveValue('guests');
  await enterValue(inForm(page, 'kernel.memory_regions[0][1]'), '512M');
  const third = replaceOnly(second, '0x1000_0000', '0x2000_0000');
  await expectText(page, third);

  await (await editor(page)).focus();
  await page.keyboard.press('Control+z');
  await expectText(page, second);
  await page.keyboard.press('Control+z');
  await expectText(page, first);
  await expect(inForm(page, 'base.name')).toHaveValue('guest');
  await inForm(page, 'base.cpu_num').focus();
  await page.keyboard.press('Control+z');
  await expectText(page, VM);
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+Shift+z');
  await expectText(page, second);
  await (await editor(page)).focus();
  await page.keyboard.press('Control+Shift+z');
  await expectText(page, third);
});

test('undo leads out of a broken text, too', async ({ page }) => {
  await openText(page, VM);
  await moveCaret(page, placeAfter(VM, 'memory_regions = '));
  await page.keyboard.press('Delete');
  await expect(inForm(page, 'kernel.entry_point')).toBeDisabled();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(inForm(page, 'kernel.entry_point')).toBeEnabled();
  await expectText(page, VM);
});

const LINES = '[base]\nid = 1\nname = "guest" # tail \n\n[kernel]\nentry_point = 0x8020_0000';
const SHAPES: readonly (readonly [string, string])[] = [
  ['CRLF line ends', LINES.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFF${LINES}\n`],
  ['mixed line ends, mostly CRLF', LINES.replaceAll('\n', '\r\n').replace('\r\n', '\n')],
  ['mixed line ends, mostly LF', LINES.replace('\n\n', '\r\n\n')],
  ['a byte order mark, CRLF and no final newline', `\uFEFF${LINES.replaceAll('\n', '\r\n')}`],
];

test('one typed character changes one byte, whatever the line ends and the ends of the file', async ({
  page,
}) => {
  await page.goto('/');
  for (const [shape, text] of SHAPES) {
    await test.step(shape, async () => {
      await openFiles(page, picked(`${shape}.toml`, text));
      await expect(tab(page, `${shape}.toml`)).toHaveAttribute('aria-current', 'page');
      await expect(page.getByRole('textbox', { name: `TOML text of ${shape}.toml` })).toBeAttached();
      await moveCaret(page, placeAfter(text, '"guest'));
      await page.keyboard.type('5');
      const typed = replaceOnly(text, '"guest"', '"guest5"');
      await expectText(page, typed);
      await moveCaret(page, placeAfter(text, 'entry_point = 0x8020_0000'));
      await page.keyboard.type('1');
      await enterValue(inForm(page, 'base.id'), '12');
      const both = replaceOnly(typed, 'id = 1', 'id = 12');
      await expectText(page, both.replace('0x8020_0000', '0x8020_00001'));
    });
  }
});

test('the download of a file with a byte order mark and CRLF is its bytes', async ({ page }) => {
  const text = `\uFEFF${VM.replaceAll('\n', '\r\n').trimEnd()}`;
  await openFile(page, picked('odd.toml', text));
  await editor(page);
  const { bytes } = await exportActive(page);
  expect(bytes.equals(Buffer.from(text))).toBe(true);
});
