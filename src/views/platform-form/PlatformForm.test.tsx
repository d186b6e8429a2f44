// @vitest-environment jsdom
import '../parts/test-dom.ts';
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { formatPath } from '../../base/path.ts';
import { loadChecks } from '../../state/load-checks.ts';
import { EMPTY_STUDIO, editText, openTexts, redo, select, undo } from '../../state/studio.ts';
import { studio } from '../../state/use-studio.ts';
import { loadOverlays } from '../parts/lazy-overlay.ts';
import { PlatformForm } from './PlatformForm.tsx';

const PLATFORM = `# QEMU
arch = "x86_64" # str
platform = "x86_64-qemu-q35" # str

[plat]
family = "x86-pc" # str
phys-memory-base = 0x0 # uint
# 128 MiB.
phys-memory-size = 0x800_0000 # uint
kernel-base-paddr = 0x20_0000 # uint
kernel-base-vaddr = "0xffff_8000_0020_0000" # uint
phys-virt-offset = "0xffff_8000_0000_0000" # uint
phys-bus-offset = 0x0 # uint
kernel-aspace-base = "0xffff_8000_0000_0000" # uint
kernel-aspace-size = "0x0000_7fff_ffff_f000" # uint

[devices]
mmio-regions = [
  [0xb000_0000, 0x1000_0000], # PCI config space
  [0xfe00_0000, 0xc0_0000], # PCI devices
  # [0xfeb0_0000, 0x1000],
  [0xfec0_0000, 0x1000], # IO APIC
] # [(uint, uint)]
virtio-mmio-regions = [] # [(uint, uint)]
pci-ecam-base = 0xb000_0000 # uint
pci-bus-end = 0xff # uint
pci-ranges = [] # [(uint, uint)]
timer-frequency = 4_000_000_000 # uint
`;

const OTHERS = `arch = "aarch64" # str
platform = "x" # str
count = 3 # uint
delta = -5 # int
flag = true # bool
note = "5" # str
list = [1, 0x2] # [uint]
pairs = [[1, "a"], [2, "b"]] # [(uint, str)]
deep = [[[1]]]

[mine]
big = "0xffff_ffff_ffff_fff0"
`;

let fileId = '';

function open(text: string, name = 'x86_64-qemu-q35.toml'): void {
  const [id] = openTexts(studio, [{ name, text }]);
  fileId = id ?? '';
  render(<PlatformForm fileId={fileId} />);
}

const textNow = () => studio.getState().workspace.files[0]?.source.text ?? '';
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
const changed = (before: string, after: string) => PLATFORM.replace(before, after);

function type(control: HTMLInputElement, text: string, key = 'Enter'): void {
  act(() => control.focus());
  fireEvent.change(control, { target: { value: text } });
  fireEvent.keyDown(control, { key });
}

// Drawing a whole form in jsdom takes its time where the machine is busy.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 20_000 });

// What floats is loaded when it is first drawn; the reading of platform files by the store.
beforeAll(async () => {
  await Promise.all([loadOverlays(), import('../parts/fields/AddKeyPanel.tsx'), loadChecks(studio)]);
});

beforeEach(() => studio.setState({ ...EMPTY_STUDIO, checks: studio.getState().checks }));
afterEach(cleanup);

test('the sections of a platform, its title for each, and no section without keys', () => {
  open(PLATFORM);
  const titles = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
  expect(titles).toEqual(['Identity', 'Memory & kernel addresses', 'Address space', 'Devices']);
  const parts = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
  expect(parts).toEqual(['MMIO', 'PCI', 'Clock, timer and firmware']);
});

test('a kernel settings file has its own section', () => {
  open('task-stack-size = 0x4_0000 # uint\nticks-per-sec = 100 # uint\nsmp = 1 # uint\n', 'defconfig.toml');
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'CPUs & tasks',
  ]);
  expect(screen.getByText('One tick every 10000000 ns (10 ms)')).toBeTruthy();
  type(field('Timer ticks'), '3');
  expect(screen.getByText(/One tick every 333333333 ns, rounded down/)).toBeTruthy();
});

test.each([
  ['RAM size', '256M', '0x800_0000 # uint', '0x1000_0000 # uint'],
  ['RAM size', '134217729', '0x800_0000 # uint', '0x800_0001 # uint'],
  ['Timer frequency', '0x10', '4_000_000_000 # uint', '16 # uint'],
  ['Kernel, virtual', '0xffff_8000_0040_0000', '"0xffff_8000_0020_0000"', '"0xffff_8000_0040_0000"'],
  ['Kernel, virtual', '"0x20_0000"', '"0xffff_8000_0020_0000"', '"0x20_0000"'],
  ['RAM base', '0xffff_ffff_0000_0000', '0x0 # uint', '"0xffff_ffff_0000_0000" # uint'],
  ['Base, MMIO region 2', '512M+64K', '[0xfe00_0000,', '[0x2001_0000,'],
  ['Platform', 'my-board', '"x86_64-qemu-q35"', '"my-board"'],
])('%s takes %s, keeps its style and its type', (name, draft, before, after) => {
  open(PLATFORM);
  type(field(name), draft);
  const next = textNow();
  expect(next.split('\n').length).toBe(PLATFORM.split('\n').length);
  expect(next.match(/# uint/g)?.length).toBe(PLATFORM.match(/# uint/g)?.length);
  expect(next).toBe(changed(before, after));
  act(() => undo(studio));
  expect(textNow()).toBe(PLATFORM);
});

test('the type comment is shown and is no control', () => {
  open(PLATFORM);
  const size = field('RAM size').closest('[data-state]') as HTMLElement;
  expect(within(size).getByText('uint').closest('button, input')).toBeNull();
  const virtual = field('Kernel, virtual').closest('[data-state]') as HTMLElement;
  expect(within(virtual).getByText('"uint"').title).toContain('written in quotes');
});

test('a sum that is not so says what follows, and one press makes it so', async () => {
  open(PLATFORM);
  expect(screen.queryByRole('button', { name: /^Make it so/ })).toBeNull();
  type(field('Kernel, physical'), '0x40_0000');
  expect(screen.getByText(/Base \+ offset is/).textContent).toContain('0xffff_8000_0040_0000');
  press('Make it so: Kernel, virtual');
  expect(textNow()).toBe(
    changed('kernel-base-paddr = 0x20_0000', 'kernel-base-paddr = 0x40_0000').replace(
      '"0xffff_8000_0020_0000"',
      '"0xffff_8000_0040_0000"',
    ),
  );
  expect(screen.queryByRole('button', { name: /^Make it so/ })).toBeNull();
});

test('rows are labelled by their comments, which are edited as text', () => {
  open(PLATFORM);
  const label = (n: number) => field(`Label, MMIO region ${n}`);
  expect([1, 2, 3].map((n) => label(n).value)).toEqual(['PCI config space', 'PCI devices', 'IO APIC']);
  type(label(3), 'I/O  APIC');
  expect(textNow()).toBe(changed('# IO APIC', '# I/O  APIC'));
  type(label(3), '');
  expect(textNow()).toBe(changed(' # IO APIC', ''));
  type(label(3), 'again # and');
  expect(textNow()).toBe(changed('# IO APIC', '# again # and'));
});

test('a label that would break the text is refused and stays a draft', () => {
  open(PLATFORM);
  type(field('Label, MMIO region 3'), 'a\u0001b');
  expect(screen.getByRole('alert').textContent).toContain('control characters');
  expect(textNow()).toBe(PLATFORM);
});

test('rows are added, duplicated, moved, deleted, commented out and in', async () => {
  open(PLATFORM);
  const run = async (name: RegExp) => {
    press('Actions: MMIO region 2');
    fireEvent.click(await screen.findByRole('menuitem', { name }));
  };
  const lines = () =>
    textNow()
      .split('\n')
      .filter((line) => /^ {2}(# )?\[/.test(line));
  const [config, devices, off, apic] = lines();
  await run(/^Duplicate/);
  expect(lines().filter((line) => line.includes('0xfe00_0000'))).toHaveLength(2);
  act(() => undo(studio));
  await run(/^Move up/);
  expect(lines().slice(0, 2)).toEqual([devices, config]);
  act(() => undo(studio));
  await run(/^Delete/);
  expect(lines()).toEqual([config, off, apic]);
  act(() => undo(studio));
  await run(/^Comment out/);
  expect(lines()[1]).toContain('# [0xfe00_0000');
  act(() => undo(studio));
  press('Comment in MMIO region before row 3');
  expect(lines()[2]).toContain('  [0xfeb0_0000');
  act(() => undo(studio));
  press('Add MMIO region');
  expect(textNow()).toContain('# IO APIC\n  [0x0, 0x1000],\n] # [(uint, uint)]');
  act(() => undo(studio));
  press('Add PCI window');
  expect(textNow()).toContain('pci-ranges = [\n  [0x0, 0x1_0000],\n] # [(uint, uint)]');
});

test('Alt and an arrow move the row that has the focus', async () => {
  open(PLATFORM);
  const base = field('Base, MMIO region 1');
  act(() => base.focus());
  fireEvent.keyDown(base, { key: 'ArrowDown', altKey: true });
  expect(textNow().indexOf('0xfe00_0000')).toBeLessThan(textNow().indexOf('0xb000_0000, 0x'));
  await waitFor(() => expect(document.activeElement).toBe(field('Base, MMIO region 2')));
});

test('a known key is added with its type, quoted where its kind is', async () => {
  open(PLATFORM.replace(/phys-virt-offset.*\n/, ''));
  press('Add Virtual offset');
  const panel = await screen.findByRole('dialog', { name: 'Add Virtual offset' });
  const start = await within(panel).findByRole<HTMLInputElement>('textbox', { name: 'Starting value' });
  fireEvent.change(start, { target: { value: '0xffff_8000_0000_0000' } });
  fireEvent.click(within(panel).getByRole('button', { name: 'Add phys-virt-offset' }));
  expect(textNow()).toBe(PLATFORM);
  expect(field('Virtual offset').value).toBe('0xffff_8000_0000_0000');
});

test('only keys of this kind of file and architecture are offered', () => {
  open(PLATFORM.replace(/timer-frequency.*\n/, ''));
  const offered = screen.getAllByRole('button', { name: /^Add / }).map((button) => button.ariaLabel);
  expect(offered).toContain('Add Timer frequency');
  expect(offered).toContain('Add More RAM');
  expect(offered).not.toContain('Add PLIC');
  expect(offered).not.toContain('Add UART');
  expect(offered).not.toContain('Add Task stack');
});

test('keys that nobody knows are fields by their declared type', () => {
  open(OTHERS, 'x.toml');
  expect(screen.getByRole('heading', { name: 'Other keys', level: 2 })).toBeTruthy();
  type(field('count'), '0x10');
  type(field('delta'), '-7');
  fireEvent.click(screen.getByRole('switch', { name: 'flag' }));
  type(field('note'), '6');
  type(field('list'), '1, 3, 4');
  type(field('big'), '0xffff_ffff_ffff_0000');
  expect(textNow()).toBe(
    OTHERS.replace('count = 3', 'count = 16')
      .replace('-5', '-7')
      .replace('true', 'false')
      .replace('"5"', '"6"')
      .replace('[1, 0x2]', '[1, 0x3, 0x4]')
      .replace('0xffff_ffff_ffff_fff0', '0xffff_ffff_ffff_0000'),
  );
  expect(field('uint 1, row 2').value).toBe('2');
  expect(field('str 2, row 2').value).toBe('b');
  expect(field('deep').value).toBe('[[[1]]]');
});

test('a finding stands at its field with its fix, also where only a comment changes', () => {
  open(changed('0x800_0000 # uint', '0x800_0000 # 128M'));
  const size = field('RAM size');
  expect(size.getAttribute('aria-invalid')).toBe('true');
  press('Move the remark above');
  expect(textNow()).toBe(changed('phys-memory-size', '# 128M\nphys-memory-size'));
});

test('a key that AxVisor needs stands where its control would be', () => {
  open(`${OTHERS.replace('[mine]', '[plat]\nfamily = "aarch64-qemu-virt"\n[devices]\n')}`, 'x.toml');
  const add = screen.getByRole('button', { name: 'Add UART' });
  expect(add.getAttribute('data-path')).toBe('devices.uart-paddr');
  const described = document.getElementById(add.getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toContain('uart-paddr is missing');
});

test('a key in a comment is shown and comes back', () => {
  open(changed('timer-frequency', '# timer-frequency'));
  press('Comment in Timer frequency');
  expect(textNow()).toBe(PLATFORM);
});

test('broken text: the last good state, disabled, and the way to the line', () => {
  open(PLATFORM);
  act(() => editText(studio, fileId, [{ start: 0, end: 0, text: '[[[' }]));
  expect(screen.getByRole('status').textContent).toMatch(/^Line 1: .*takes no edit\./);
  expect(field('RAM size').closest('fieldset')?.disabled).toBe(true);
  press('Go to line 1');
  expect(studio.getState().selection).toMatchObject({ fileId, focus: true });
  act(() => undo(studio));
  expect(field('RAM size').closest('fieldset')?.disabled).toBe(false);
});

test('a text that never was TOML says so', () => {
  open('[[[');
  expect(screen.getByRole('heading', { name: 'No form yet' })).toBeTruthy();
});

test('focus and selection are one with the other panes', async () => {
  open(PLATFORM);
  act(() => field('Label, MMIO region 2').focus());
  expect(formatPath(studio.getState().selection?.path ?? [])).toBe('devices.mmio-regions[1]');
  act(() => select(studio, fileId, ['devices', 'mmio-regions', 2, 1], 'map'));
  const row = document.querySelector<HTMLElement>('[data-path="devices.mmio-regions[2]"]');
  expect(row?.dataset.selected).toBe('true');
  act(() => select(studio, fileId, ['plat', 'phys-memory-base'], 'axconfig', { focus: true }));
  await waitFor(() => expect(document.activeElement).toBe(field('RAM base')));
});

test('every control and row has a path in the file, and a name', () => {
  open(PLATFORM);
  for (const control of screen.getAllByRole('textbox')) {
    expect(control.closest('[data-path]'), control.ariaLabel ?? control.id).not.toBeNull();
    expect(
      control.ariaLabel ?? document.querySelector(`label[for="${control.id}"]`)?.textContent,
    ).toBeTruthy();
  }
});

test('help says what a key is and what the file says of it', async () => {
  open(PLATFORM);
  press('Help: RAM size');
  const help = await screen.findByRole('dialog', { name: 'Help: RAM size' });
  expect(help.textContent).toContain('128 MiB.');
  expect(help.textContent).toContain('plat.phys-memory-size');
});

test('an edit is undone and done again like any other', () => {
  open(PLATFORM);
  type(field('Last PCI bus'), '0x7f');
  const after = textNow();
  expect(screen.getByText('128 buses, 128 MiB of PCI ECAM')).toBeTruthy();
  act(() => undo(studio));
  expect(textNow()).toBe(PLATFORM);
  act(() => redo(studio));
  expect(textNow()).toBe(after);
});
