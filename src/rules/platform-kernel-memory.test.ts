import { expect, test } from 'vitest';
import { checkKernelMemory } from './platform-kernel-memory.ts';
import { markFindings } from './test-platform-rule.ts';

const text = (paddr: string, size = '0x8000_0000') => `[plat]
phys-memory-base = 0x4000_0000
phys-memory-size = ${size}
kernel-base-paddr = ${paddr}
`;

test.each([text('«0x3fff_f000»'), text('«0xc000_0000»')])('%j has no RAM behind its image', (faulty) => {
  expect(markFindings(checkKernelMemory, faulty)).toBe(faulty);
});

test.each([text('0x4000_0000'), text('0xbfff_f000'), text('0x0', '0')])('%j is fine', (clean) => {
  expect(markFindings(checkKernelMemory, clean)).toBe(clean);
});
