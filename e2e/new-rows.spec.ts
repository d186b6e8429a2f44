import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { editor, expectText, inForm, openText, pane, textNow } from './support.ts';

const VM = `# Linux on the ROC-RK3568-PC
[base]
id = 1
name = "linux"
vm_type = 2
cpu_num = 2
phys_cpu_ids = [0x0, 0x100]

[kernel]
entry_point = 0x8020_0000
image_location = "fs"
kernel_path = "/guest/Image"
kernel_load_addr = 0x8020_0000
memory_regions = [
  [0x8000_0000, 0x1000_0000, 0x7, 1], # System RAM
]

[devices]
emu_devices = [
]
passthrough_devices = [
  ["uart2", 0xfe66_0000, 0xfe66_0000, 0x1000, 118],
]
passthrough_addresses = []
excluded_devices = []
interrupt_mode = "passthrough"
`;

const GIC = `emu_devices = [
  ["gppt-gicd", 0xfd40_0000, 0x1_0000, 0, 0x21, []],
  ["gppt-gicr", 0xfd46_0000, 0x2_0000, 0, 0x20, [2, 0x2_0000, 0]],
  ["gppt-gits", 0xfd44_0000, 0x2_0000, 0, 0x22, [0xfd44_0000]],
]`;

const add = (page: Page, what: string) =>
  pane(page, 'Form')
    .getByRole('button', { name: `Add ${what}`, exact: true })
    .click();

const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ }).click();

const chooseDevice = async (page: Page, option: RegExp) => {
  await add(page, 'emulated device');
  await page
    .getByRole('listbox', { name: 'Add emulated device' })
    .getByRole('option', { name: option })
    .click();
};

async function openVm(page: Page, text = VM): Promise<void> {
  await openText(page, text);
  await editor(page);
}

test('memory goes behind the last region, in its style, and has the focus', async ({ page }) => {
  await openVm(page);
  await add(page, 'memory region');
  await expect(inForm(page, 'kernel.memory_regions[1][0]')).toBeFocused();
  await expect(inForm(page, 'kernel.memory_regions[1][0]')).toHaveValue('0x9000_0000');
  await expectText(
    page,
    VM.replace('# System RAM\n', '# System RAM\n  [0x9000_0000, 0x1000_0000, 0x7, 1],\n'),
  );
  await undo(page);
  await expectText(page, VM);
});

test('a GICv3 is three devices of the known board for the CPUs of the VM, in one step', async ({ page }) => {
  await openVm(page);
  await chooseDevice(page, /^GICv3 \(3 devices\)/);
  await expect(inForm(page, 'devices.emu_devices[2]')).toBeVisible();
  const text = VM.replace('emu_devices = [\n]', GIC);
  await expectText(page, text);
  await undo(page);
  await expectText(page, VM);
});

test('types that do nothing here come last and say so', async ({ page }) => {
  await openVm(page);
  await add(page, 'emulated device');
  const options = page.getByRole('listbox', { name: 'Add emulated device' }).getByRole('option');
  await expect(options.first()).toBeVisible();
  const words = await options.allTextContents();
  const first = words.findIndex((text) => text.includes('Does nothing on AxVisor 0.5 aarch64.'));
  expect(first).toBeGreaterThan(3);
  for (const text of words.slice(first)) expect(text).toContain('Does nothing on AxVisor 0.5 aarch64.');
});

test('by keyboard alone: the type, its named arguments, and what is wrong with them', async ({ page }) => {
  await openVm(page);
  await pane(page, 'Form').getByRole('button', { name: 'Add emulated device' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /^GICv3/ })).toBeFocused();
  await page.keyboard.type('GIC red');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true }).last()).toBeFocused();
  const panel = page.getByRole('dialog', { name: 'Add emulated device' });
  const cpus = panel.getByRole('textbox', { name: 'Number of CPUs' });
  await expect(cpus).toHaveValue('2');
  await cpus.fill('0');
  await expect(panel.getByText('At least 1.')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Add device' })).toBeDisabled();
  await cpus.fill('1');
  await cpus.press('Enter');
  const row = '["gppt-gicr", 0xfd46_0000, 0x2_0000, 0, 0x20, [1, 0x2_0000, 0]]';
  await expect.poll(() => textNow(page)).toContain(row);
  await expect(inForm(page, 'devices.emu_devices[0][0]')).toBeFocused();

  const shown = pane(page, 'Form').getByRole('button', {
    name: /^Arguments, emulated device 1: Number of CPUs 1/,
  });
  await shown.focus();
  await page.keyboard.press('Enter');
  const stride = page.getByRole('textbox', { name: 'Stride' });
  await stride.fill('256K');
  await stride.press('Enter');
  await expect.poll(() => textNow(page)).toContain('[1, 0x4_0000, 0]]');
  await page.keyboard.press('Escape');
  await expect(shown).toBeFocused();
});

test('a device of the board, or the next free window beside its neighbours', async ({ page }) => {
  await openVm(page);
  await add(page, 'passthrough device');
  await page.getByRole('option', { name: /^uart3/ }).click();
  const last = '118],\n';
  await expectText(page, VM.replace(last, `${last}  ["uart3", 0xfe67_0000, 0xfe67_0000, 0x100, 119],\n`));
  await undo(page);
  await add(page, 'passthrough device');
  await page.getByRole('option', { name: /^Next free window/ }).click();
  await expectText(page, VM.replace(last, `${last}  ["uart3", 0xfe66_1000, 0xfe66_1000, 0x1000, 119],\n`));
});

test('rows come in above and below, and a copy has what is its own', async ({ page }) => {
  await openVm(page, VM.replace('ROC-RK3568-PC', 'board'));
  const menu = async (item: string) => {
    await page.getByRole('button', { name: 'Actions: memory region 1' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const text = VM.replace('ROC-RK3568-PC', 'board');
  const ram = '  [0x8000_0000, 0x1000_0000, 0x7, 1], # System RAM\n';
  const next = '  [0x9000_0000, 0x1000_0000, 0x7, 1],\n';
  for (const [item, rows] of [
    ['Insert above', next + ram],
    ['Insert below', ram + next],
    ['Duplicate', ram + next],
  ] as const) {
    await menu(item);
    await expectText(page, text.replace(ram, rows));
    await undo(page);
    await expectText(page, text);
  }
});

test('a path is asked for: nothing passes or excludes the whole board by itself', async ({ page }) => {
  await openVm(page);
  for (const [what, after] of [
    ['device-tree node', VM.replace('118],\n', '118],\n  ["/soc"],\n')],
    ['device-tree path', VM.replace('excluded_devices = []', 'excluded_devices = [\n  ["/soc"],\n]')],
  ] as const) {
    await add(page, what);
    const path = page.getByRole('textbox', { name: 'Path of the node' });
    await path.press('Enter');
    await expect(page.getByText('Enter the path of a node')).toBeVisible();
    await path.fill('/soc');
    await path.press('Enter');
    await expect(path).toHaveCount(0);
    await expectText(page, after);
    await undo(page);
    await expectText(page, VM);
  }
});

test('a row that nothing is known of says that it is to be filled in', async ({ page }) => {
  const text = VM.replace('ROC-RK3568-PC', 'board').replace(/^ {2}\["uart2".*\n/m, '');
  await openVm(page, text);
  await add(page, 'passthrough device');
  await expect.poll(() => textNow(page)).toContain('["", 0x0, 0x0, 0x1000, 0]');
  await expect(pane(page, 'Form').getByText(/^Passthrough device 1 is not filled in/)).toBeVisible();
});

test('in a platform file the next region, of the size of its neighbours', async ({ page }) => {
  const preset = readFileSync('configs/platforms/x86_64-qemu-q35.toml', 'utf8');
  await openVm(page, preset);
  const rows = pane(page, 'Form').locator('[role="row"][data-path^="devices.mmio-regions["]');
  const before = await rows.count();
  await add(page, 'MMIO region');
  await expect(rows).toHaveCount(before + 1);
  const added = await textNow(page);
  expect(added.split('\n').length).toBe(preset.split('\n').length + 1);
  await undo(page);
  await expectText(page, preset);
});
