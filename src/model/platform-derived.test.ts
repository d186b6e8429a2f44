import { expect, test } from 'vitest';
import { applyEdits } from '../base/text-edit.ts';
import { deriveKernelBase, derivePeriod } from './platform-derived.ts';
import { editPlatform } from './platform-edit.ts';
import { platformOf } from './test-platform.ts';

const TEXT = `[plat]
kernel-base-paddr = 0x20_0000 # uint
kernel-base-vaddr = "0xffff_8000_0000_0000" # uint
phys-virt-offset = "0xffff_8000_0000_0000" # uint
`;

test.each(['setVaddr', 'setOffset', 'setPaddr'] as const)('%s makes the sum true', (way) => {
  const { doc, config } = platformOf(TEXT);
  const base = deriveKernelBase(config);
  expect(base).toMatchObject({ agrees: false, expected: 0xffff_8000_0020_0000n });
  const result = editPlatform(doc, base?.[way] ?? []);
  const after = result.ok ? applyEdits(TEXT, result.edits) : result.reason;
  expect(deriveKernelBase(platformOf(after).config)).toMatchObject({ agrees: true, setVaddr: [] });
  const changed = after.split('\n').filter((line, i) => line !== TEXT.split('\n')[i]);
  expect(changed.length).toBe(1);
});

test('the sum wraps at 2^64', () => {
  const text =
    '[plat]\nkernel-base-paddr = 0x3a00_0000\nphys-virt-offset = "0xffff_ffff_d000_0000"\nkernel-base-vaddr = 0xa00_0000\n';
  expect(deriveKernelBase(platformOf(text).config)).toMatchObject({ agrees: true });
  expect(deriveKernelBase(platformOf('[plat]\nkernel-base-paddr = 1\n').config)).toBeUndefined();
});

test('ticks give their period', () => {
  const { config } = platformOf('ticks-per-sec = 300\n');
  expect(derivePeriod(config, 'ticks-per-sec')).toEqual({
    hertz: 300n,
    nanoseconds: 3_333_333n,
    exact: false,
  });
  expect(derivePeriod(platformOf('ticks-per-sec = 0\n').config, 'ticks-per-sec')).toBeUndefined();
});
