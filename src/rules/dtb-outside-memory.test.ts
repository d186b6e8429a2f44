import { expect, test } from 'vitest';
import { dtbOutsideMemory } from './dtb-outside-memory.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const at = (address: string) => `dtb_path = "/a.dtb"\ndtb_load_addr = ${address}`;

test.each(['0.1', '0.3', '0.5'] as const)('a device tree beside all memory, in %s', (release) => {
  expectRule(dtbOutsideMemory, {
    faulty: vmFile({ kernel: at('«0x7fff_fff8»') }, { release }),
    clean: vmFile({ kernel: at('0x8800_0000') }, { release }),
  });
});

test('a tree that is made counts, one that is not loaded does not', () => {
  const kernel = 'dtb_load_addr = 0x1000';
  expect(findingsOf(dtbOutsideMemory, vmFile({ kernel }, { release: '0.1' }))).toEqual([]);
  expect(findingsOf(dtbOutsideMemory, vmFile({ kernel }, { release: '0.3', arch: 'riscv64' }))).toEqual([]);
  expect(findingsOf(dtbOutsideMemory, vmFile({ kernel }))).toHaveLength(1);
  const memory = '[0x8000_0000, 0x1000_0000, 0x7, 1],';
  expect(findingsOf(dtbOutsideMemory, vmFile({ kernel, memory }))).toEqual([]);
});
