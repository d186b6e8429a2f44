// @vitest-environment jsdom
import '../parts/test-dom.ts';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { formatPath } from '../../base/path.ts';
import { editText, redo, undo } from '../../state/edit-file.ts';
import { select } from '../../state/studio.ts';
import { studio } from '../../state/use-studio.ts';
import {
  changed,
  field,
  fileId,
  OTHERS,
  open,
  PLATFORM,
  preparePlatformForm,
  press,
  textNow,
  type,
} from './test-platform-form.tsx';

preparePlatformForm();

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
  ['Timer frequency', '20M', '4_000_000_000 # uint', '20_971_520 # uint'],
  ['Timer frequency', '0x10', '4_000_000_000 # uint', '0x10 # uint'],
  ['Kernel, virtual', '0x200000', '"0xffff_8000_0020_0000"', '"0x200000"'],
  ['Kernel, virtual', '0xffff_8000_0040_0000', '"0xffff_8000_0020_0000"', '"0xffff_8000_0040_0000"'],
  ['Kernel, virtual', '"0x20_0000"', '"0xffff_8000_0020_0000"', '"0x20_0000"'],
  ['RAM base', '0xffff_ffff_0000_0000', '0x0 # uint', '"0xffff_ffff_0000_0000" # uint'],
  ['Base, MMIO region 2', '512M+64K', '[0xfe00_0000,', '[0x2001_0000,'],
  ['Platform', 'my-board', '"x86_64-qemu-q35"', '"my-board"'],
])('%s takes %s, keeps its type', (name, draft, before, after) => {
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
  type(field('count'), '16');
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
  act(() => editText(studio, fileId(), [{ start: 0, end: 0, text: '[[[' }]));
  expect(screen.getByRole('status').textContent).toMatch(/^Line 1: .*takes no edit\./);
  expect(field('RAM size').closest('fieldset')?.disabled).toBe(true);
  press('Go to line 1');
  expect(studio.getState().selection).toMatchObject({ fileId: fileId(), focus: true });
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
  act(() => select(studio, fileId(), ['devices', 'mmio-regions', 2, 1], 'map'));
  const row = document.querySelector<HTMLElement>('[data-path="devices.mmio-regions[2]"]');
  expect(row?.dataset.selected).toBe('true');
  act(() => select(studio, fileId(), ['plat', 'phys-memory-base'], 'axconfig', { focus: true }));
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
