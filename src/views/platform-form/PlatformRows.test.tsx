// @vitest-environment jsdom
import '../parts/test-dom.ts';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { undo } from '../../state/edit-file.ts';
import { studio } from '../../state/use-studio.ts';
import {
  changed,
  field,
  open,
  PLATFORM,
  preparePlatformForm,
  press,
  textNow,
  type,
} from './test-platform-form.tsx';

preparePlatformForm();

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
  await waitFor(() => expect(lines()).toHaveLength(5));
  expect(new Set(lines()).size).toBe(5);
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
  await waitFor(() => expect(textNow()).toContain('# IO APIC\n  [0xfec0_1000, 0x1000],\n] # [(uint, uint)]'));
  act(() => undo(studio));
  press('Add PCI window');
  await waitFor(() => expect(textNow()).toContain('pci-ranges = [\n  [0x0, 0x1_0000],\n] # [(uint, uint)]'));
});

test('Alt and an arrow move the row that has the focus', async () => {
  open(PLATFORM);
  const base = field('Base, MMIO region 1');
  act(() => base.focus());
  fireEvent.keyDown(base, { key: 'ArrowDown', altKey: true });
  expect(textNow().indexOf('0xfe00_0000')).toBeLessThan(textNow().indexOf('0xb000_0000, 0x'));
  await waitFor(() => expect(document.activeElement).toBe(field('Base, MMIO region 2')));
});
