import { expect, test } from 'vitest';
import { checkMmioMemory } from './platform-mmio-memory.ts';
import { markFindings } from './test-platform-rule.ts';

const text = (row: string) => `[plat]
phys-memory-base = 0x20_0000
phys-memory-size = 0x800_0000
kernel-base-paddr = 0x48_0000
[devices]
mmio-regions = [${row}]
`;

test.each([text('«[0x48_0000, 0x1000]»'), text('«[0x81f_f000, 0x2000]»')])('%j is mapped twice', (faulty) => {
  expect(markFindings(checkMmioMemory, faulty)).toBe(faulty);
});

test.each([text('[0x20_0000, 0x1000]'), text('[0x820_0000, 0x1000]')])('%j is fine', (clean) => {
  expect(markFindings(checkMmioMemory, clean)).toBe(clean);
});
