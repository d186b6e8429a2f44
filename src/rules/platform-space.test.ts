import { expect, test } from 'vitest';
import { checkSpace } from './platform-space.ts';
import { fixFirst, markFindings } from './test-platform-rule.ts';

const text = (size: string, row: string) => `[plat]
phys-memory-base = 0x8000_0000
phys-memory-size = 0x800_0000
phys-virt-offset = "0xffff_ffc0_0000_0000"
kernel-aspace-base = "0xffff_ffc0_0000_0000"
kernel-aspace-size = ${size}
[devices]
mmio-regions = [[0x1000_0000, 0x1000], ${row}]
`;

test('a region outside the kernel’s space is told, and the space can grow', () => {
  const faulty = text('"0x0000_0001_0000_0000"', '«[0x1_0000_0000, 0x1000]»');
  expect(markFindings(checkSpace, faulty)).toBe(faulty);
  expect(fixFirst(checkSpace, faulty)).toBe(text('"0x0000_0001_0000_1000"', '[0x1_0000_0000, 0x1000]'));
});

test('what wraps below the space cannot be enlarged for', () => {
  const faulty = text('"0x0000_003f_ffff_f000"', '«[0x40_0000_0000, 0x1000]»');
  expect(markFindings(checkSpace, faulty)).toBe(faulty);
  expect(fixFirst(checkSpace, faulty)).toBeUndefined();
});

test('a file without a space is not judged', () => {
  const clean = '[plat]\nphys-memory-base = 0\nphys-memory-size = 1\nphys-virt-offset = 0\n';
  expect(markFindings(checkSpace, clean)).toBe(clean);
  const inside = text('"0x0000_003f_ffff_f000"', '[0x2000_0000, 0x1000]');
  expect(markFindings(checkSpace, inside)).toBe(inside);
});
