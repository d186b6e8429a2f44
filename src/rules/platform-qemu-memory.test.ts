import { expect, test } from 'vitest';
import { checkQemuMemory } from './platform-qemu-memory.ts';
import { markFindings } from './test-platform-rule.ts';

const text = (size: string, head = 'arch = "aarch64"') =>
  `${head}\n[plat]\nfamily = "aarch64-qemu-virt"\nphys-memory-base = 0x4000_0000\nphys-memory-size = ${size}\n`;

test('RAM that QEMU does not give is told', () => {
  const faulty = text('«0x2_0000_0000»');
  expect(markFindings(checkQemuMemory, faulty)).toBe(faulty);
  expect(markFindings(checkQemuMemory, text('0x2_0000_0000'), { qemuMemory: 8n << 30n })).toBe(
    text('0x2_0000_0000'),
  );
  expect(markFindings(checkQemuMemory, text('«0x8000_0000»'), { qemuMemory: 1n << 30n })).toBe(
    text('«0x8000_0000»'),
  );
});

test.each([
  text('0x1_0000_0000'),
  text('0x2_0000_0000', 'arch = "aarch64"\npackage = "axplat"'),
  text('0x2_0000_0000').replace('aarch64-qemu-virt', 'aarch64-rk3588j'),
])('%j is fine', (clean) => {
  expect(markFindings(checkQemuMemory, clean)).toBe(clean);
});
