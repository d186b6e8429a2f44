// @vitest-environment jsdom
import '../parts/test-dom.ts';
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { parsePath } from '../../base/path.ts';
import { editText, undo } from '../../state/edit-file.ts';
import { chooseTarget, EMPTY_STUDIO, select } from '../../state/studio.ts';
import { openTexts } from '../../state/tabs.ts';
import { studio } from '../../state/use-studio.ts';
import { loadParts } from '../parts/lazy-part.ts';
import { FormPane } from './FormPane.tsx';

const VM = `[base]
id = 1
name = "linux"
vm_type = 1
cpu_num = 1
# phys_cpu_sets = [1]

[kernel]
entry_point = 0x8020_0000 # start
image_location = "memory"
kernel_path = "k"
kernel_load_addr = 0x8020_0000
dtb_path = "d"
memory_regions = [
  [0x8000_0000, 0x1000_0000, 0x107, 1], # System RAM
  # [0x7000_0000, 0x1000, 0x7, 0],
  [0x9000_0000, 0x1000, 0x7, 0],
]

[devices]
emu_devices = []
passthrough_devices = [["/soc"]]
interrupt_mode = "pt"
`;

let fileId = '';

function open(text: string): void {
  const [id] = openTexts(studio, [{ name: 'vm.toml', text }]);
  fileId = id ?? '';
  chooseTarget(studio, fileId, { release: '0.5', arch: 'aarch64' });
  render(<FormPane fileId={fileId} />);
}

const textNow = () => studio.getState().workspace.files[0]?.source.text ?? '';
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

function type(control: HTMLInputElement, text: string, key?: string): void {
  act(() => control.focus());
  fireEvent.change(control, { target: { value: text } });
  if (key) fireEvent.keyDown(control, { key });
}

// Drawing a whole form in jsdom takes its time where the machine is busy.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 20_000 });

// What floats is loaded when it is first drawn.
beforeAll(() => loadParts());

beforeEach(() => studio.setState(EMPTY_STUDIO));
afterEach(cleanup);

test('Enter writes an address in the style of its literal, and undo brings it back', async () => {
  open(VM);
  type(field('Entry point'), '2G+4M', 'Enter');
  expect(textNow()).toBe(VM.replace('0x8020_0000 # start', '0x8040_0000 # start'));
  expect(field('Entry point').value).toBe('0x8040_0000');
  act(() => undo(studio));
  expect(textNow()).toBe(VM);
});

test('a draft shows what it means before it is written, and Esc restores', async () => {
  open(VM);
  type(field('Entry point'), '512M+64K');
  expect(field('Entry point').dataset.draft).toBe('true');
  const hints = field('Entry point').getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(hints.map((id) => document.getElementById(id)?.textContent).join()).toContain('0x2001_0000');
  expect(textNow()).toBe(VM);
  fireEvent.keyDown(field('Entry point'), { key: 'Escape' });
  expect(field('Entry point').value).toBe('0x8020_0000');
  expect(textNow()).toBe(VM);
});

test('leaving a field writes it', async () => {
  open(VM);
  type(field('Name'), 'zephyr "x"');
  fireEvent.blur(field('Name'));
  expect(textNow()).toBe(VM.replace('"linux"', '"zephyr \\"x\\""'));
});

test('a wrong draft says why, stays and changes nothing', async () => {
  open(VM);
  type(field('vCPUs'), 'two', 'Enter');
  expect(screen.getByRole('alert').textContent).toContain('“two” is not a number');
  expect(field('vCPUs').getAttribute('aria-invalid')).toBe('true');
  fireEvent.blur(field('vCPUs'));
  expect(field('vCPUs').value).toBe('two');
  expect(textNow()).toBe(VM);
});

test('a choice is shown by name and written text, aliases included', async () => {
  open(VM);
  press('Interrupt mode: Passthrough, pt');
  fireEvent.click(await screen.findByRole('option', { name: /^No interrupts/ }));
  expect(textNow()).toBe(VM.replace('"pt"', '"no_irq"'));
});

test('an unknown number is shown and kept', async () => {
  open(VM.replace('vm_type = 1', 'vm_type = 77'));
  expect(screen.getByRole('button', { name: 'VM type: Unknown, 77' })).toBeTruthy();
});

test('flags are named toggles that keep unknown bits', async () => {
  open(VM);
  press(/^Access, memory region 1: RWX \+0x100, 0x107/);
  const panel = await screen.findByRole('dialog', { name: 'Access, memory region 1' });
  fireEvent.click(await within(panel).findByRole('checkbox', { name: /^Write/ }));
  expect(textNow()).toBe(VM.replace('0x107', '0x105'));
  expect(within(panel).getByRole<HTMLInputElement>('checkbox', { name: /^Write/ }).checked).toBe(false);
});

test('an absent key is added on purpose, with a value that is seen first', async () => {
  open(VM);
  expect(screen.queryByRole('textbox', { name: 'Command line' })).toBeNull();
  press('Add Ramdisk address');
  const panel = await screen.findByRole('dialog', { name: 'Add Ramdisk address' });
  const start = await within(panel).findByRole<HTMLInputElement>('textbox', { name: 'Starting value' });
  expect(start.value).toBe('0x8400_0000');
  expect(textNow()).toBe(VM);
  fireEvent.change(start, { target: { value: '0x9000_0000' } });
  fireEvent.click(within(panel).getByRole('button', { name: 'Add ramdisk_load_addr' }));
  expect(textNow()).toContain('ramdisk_load_addr = 0x9000_0000\n');
  expect(field('Ramdisk address').value).toBe('0x9000_0000');
});

test('an optional key is removed and a required one cannot be', async () => {
  open(VM);
  expect(screen.queryByRole('button', { name: 'Actions: Entry point' })).toBeNull();
  press('Actions: Device tree');
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  expect(textNow()).toBe(VM.replace('dtb_path = "d"\n', ''));
});

test('what is commented out is shown and comes back', async () => {
  open(VM);
  press('Comment in CPU masks');
  expect(textNow()).toBe(VM.replace('# phys_cpu_sets', 'phys_cpu_sets'));
  press('Comment in memory region before row 2');
  expect(textNow()).toContain('\n  [0x7000_0000, 0x1000, 0x7, 0],\n');
});

test('rows are added, duplicated, moved, commented out and deleted', async () => {
  open(VM);
  const act1 = async (name: RegExp | string) => {
    press('Actions: memory region 1');
    fireEvent.click(await screen.findByRole('menuitem', { name }));
  };
  await act1(/^Move down/);
  expect(textNow().indexOf('System RAM')).toBeGreaterThan(textNow().indexOf('0x9000_0000'));
  act(() => undo(studio));
  await act1(/^Duplicate/);
  await waitFor(() => expect(textNow()).toContain('# System RAM\n  [0x9020_0000, 0x1000_0000, 0x107, 1],\n'));
  act(() => undo(studio));
  await act1(/^Comment out/);
  expect(textNow()).toContain('# [0x8000_0000, 0x1000_0000, 0x107, 1], # System RAM');
  act(() => undo(studio));
  await act1(/^Delete/);
  expect(textNow()).not.toContain('System RAM');
  act(() => undo(studio));
  await act1(/^Insert above/);
  const above =
    '  [0x9020_0000, 0x1000_0000, 0x7, 1],\n  [0x8000_0000, 0x1000_0000, 0x107, 1], # System RAM\n';
  await waitFor(() => expect(textNow()).toContain(above));
  act(() => undo(studio));
  press('Add memory region');
  const added = VM.replace('0x7, 0],\n]', '0x7, 0],\n  [0x9020_0000, 0x1000_0000, 0x7, 1],\n]');
  await waitFor(() => expect(textNow()).toBe(added));
});

test('a device-tree node is asked for its path, and no row passes the whole board by itself', async () => {
  open(VM);
  press('Add device-tree node');
  const path = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Path of the node' });
  press('Add path');
  expect(textNow()).toBe(VM);
  fireEvent.change(path, { target: { value: 'soc/serial' } });
  expect(screen.getByText('A path starts with “/”.')).toBeTruthy();
  fireEvent.change(path, { target: { value: '/soc/serial' } });
  fireEvent.keyDown(path, { key: 'Enter' });
  expect(textNow()).toContain('passthrough_devices = [["/soc"], ["/soc/serial"]]');
});

test('an emulated device begins with its type, and its arguments have names', async () => {
  open(VM);
  press('Add emulated device');
  const types = await screen.findByRole('listbox', { name: 'Add emulated device' });
  const options = within(types).getAllByRole('option');
  expect(options[0]?.textContent).toContain('GICv3 (3 devices)');
  expect(options.at(-1)?.textContent).toContain('Does nothing on AxVisor 0.5 aarch64.');
  fireEvent.click(within(types).getByRole('option', { name: 'GIC redistributor' }));
  const panel = await screen.findByRole('dialog', { name: 'Add emulated device' });
  const cpus = within(panel).getByRole<HTMLInputElement>('textbox', { name: 'Number of CPUs' });
  expect(cpus.value).toBe('1');
  fireEvent.change(cpus, { target: { value: '0' } });
  expect(within(panel).getByText('At least 1.')).toBeTruthy();
  expect(within(panel).getByRole<HTMLButtonElement>('button', { name: 'Add device' }).disabled).toBe(true);
  fireEvent.change(cpus, { target: { value: '0x2' } });
  fireEvent.keyDown(cpus, { key: 'Enter' });
  expect(textNow()).toContain('["gppt-gicr", 0x80a_0000, 0x2_0000, 0, 0x20, [0x2, 0x2_0000, 0]]');
  const words = 'Number of CPUs 0x2, Stride 0x2_0000, First physical CPU 0';
  fireEvent.click(await screen.findByRole('button', { name: `Arguments, emulated device 1: ${words}` }));
  type(await screen.findByRole('textbox', { name: 'First physical CPU' }), '3', 'Enter');
  expect(textNow()).toContain('[0x2, 0x2_0000, 3]]');
  act(() => undo(studio));
  act(() => undo(studio));
  expect(textNow()).toBe(VM);
});

test('a GICv3 is one step', async () => {
  open(VM);
  press('Add emulated device');
  fireEvent.click(await screen.findByRole('option', { name: /^GICv3/ }));
  expect(textNow().match(/"gppt-/g)).toHaveLength(3);
  act(() => undo(studio));
  expect(textNow()).toBe(VM);
});

test('the keyboard moves rows and goes between cells', async () => {
  open(VM);
  const first = field('Guest address, memory region 1');
  act(() => first.focus());
  first.select();
  fireEvent.keyDown(first, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(field('Guest address, memory region 2'));
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(field('Size, memory region 2'));
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowUp', altKey: true });
  expect(textNow().indexOf('0x9000_0000')).toBeLessThan(textNow().indexOf('0x8000_0000, 0x1000_0000'));
  await waitFor(() => expect(document.activeElement).toBe(field('Size, memory region 1')));
});

test('a wrong type breaks only its own field, whose text can be mended', async () => {
  open(VM.replace('cpu_num = 1', 'cpu_num = "two"'));
  const broken = field('vCPUs');
  expect(broken.value).toBe('"two"');
  expect(broken.getAttribute('aria-invalid')).toBe('true');
  const described = broken.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(described.map((id) => document.getElementById(id)?.textContent).join()).toContain(
    'Write a whole number',
  );
  type(field('Entry point'), '0x1000', 'Enter');
  expect(textNow()).toContain('entry_point = 0x1000 # start');
  type(field('vCPUs'), '2', 'Enter');
  expect(textNow()).toContain('cpu_num = 2\n');
});

test('a missing key stands where its control would be, with its finding', async () => {
  open(VM.replace('kernel_load_addr = 0x8020_0000\n', ''));
  const add = screen.getByRole('button', { name: 'Add Kernel load address' });
  const described = add.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toContain('kernel_load_addr');
});

test('broken text: the last good state, disabled, and the way to the line', async () => {
  open(VM);
  act(() => editText(studio, fileId, [{ start: 0, end: 1, text: '[[[' }]));
  expect(screen.getByRole('status').textContent).toMatch(/^Line 1: .*takes no edit\./);
  expect(field('Entry point').closest('fieldset')?.disabled).toBe(true);
  press('Go to line 1');
  expect(studio.getState().selection).toMatchObject({ fileId, focus: true });
  act(() => undo(studio));
  expect(field('Entry point').closest('fieldset')?.disabled).toBe(false);
});

test('a text that never was TOML and a file of another kind say so', async () => {
  open('[[[');
  expect(screen.getByRole('heading', { name: 'No form yet' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Go to line 1' })).toBeTruthy();
  cleanup();
  studio.setState(EMPTY_STUDIO);
  open('arch = "aarch64"\nplat = "x"\n[plat]\n'.replace('plat = "x"\n', 'platform = "x"\n'));
  expect(screen.getByRole('heading', { name: 'Not a VM configuration' })).toBeTruthy();
  expect(screen.getByText(/^vm.toml is a platform configuration/)).toBeTruthy();
});

test('focus selects the path, and a selection from elsewhere marks the row without taking the focus', async () => {
  open(VM);
  act(() => field('Entry point').focus());
  expect(studio.getState().selection).toMatchObject({ path: ['kernel', 'entry_point'], origin: 'form' });
  const path = parsePath('kernel.memory_regions[1]') ?? [];
  act(() => select(studio, fileId, path, 'map'));
  const row = document.querySelector<HTMLElement>('[data-path="kernel.memory_regions[1]"]');
  expect(row?.dataset.selected).toBe('true');
  expect(document.activeElement).toBe(field('Entry point'));
  act(() => select(studio, fileId, path, 'map', { focus: true }));
  await waitFor(() => expect(row?.contains(document.activeElement)).toBe(true));
});

test('hostile names are plain text', async () => {
  open(VM.replace('"linux"', `'<img src=x onerror="alert(1)">'`));
  expect(field('Name').value).toBe('<img src=x onerror="alert(1)">');
  expect(document.querySelector('img')).toBeNull();
});

test('a key that the release does not know is marked', async () => {
  open(VM);
  act(() => chooseTarget(studio, fileId, { release: '0.1' }));
  expect(screen.getByText('not in 0.1')).toBeTruthy();
});

test('help says what a key is, its unit, releases and default', async () => {
  open(VM);
  press('Help: Interrupt mode');
  const help = await screen.findByRole('dialog', { name: 'Help: Interrupt mode' });
  expect(help.textContent).toContain('0.1-dtb, 0.3, 0.5');
  expect(help.textContent).toContain('"no_irq"');
});
