import { expect, test } from 'vitest';
import { checkKernelBase } from './platform-kernel-base.ts';
import { fixFirst, markFindings } from './test-platform-rule.ts';

const text = (vaddr: string, size = '0x800_0000') => `[plat]
phys-memory-base = 0 # uint
phys-memory-size = ${size} # uint
kernel-base-paddr = 0x20_0000 # uint
kernel-base-vaddr = ${vaddr} # uint
phys-virt-offset = "0xffff_8000_0000_0000" # uint
`;

test('a virtual base that is not physical base + offset is told, with both ways out', () => {
  const faulty = text('«"0xffff_8000_0000_0000"»');
  expect(markFindings(checkKernelBase, faulty)).toBe(faulty);
  expect(fixFirst(checkKernelBase, faulty)).toBe(text('"0xffff_8000_0020_0000"'));
  expect(fixFirst(checkKernelBase, faulty, {}, 1)).toContain(
    'phys-virt-offset = "0xffff_7fff_ffe0_0000" # uint',
  );
});

test.each([text('"0xffff_8000_0020_0000"'), text('"0x0"', '0')])('%j is fine', (clean) => {
  expect(markFindings(checkKernelBase, clean)).toBe(clean);
});
