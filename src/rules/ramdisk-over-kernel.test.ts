import { expect, test } from 'vitest';
import { ramdiskOverKernel } from './ramdisk-over-kernel.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const at = (address: string) => `ramdisk_path = "/r"\nramdisk_load_addr = ${address}`;

test('both at one address', () => {
  expectRule(ramdiskOverKernel, {
    faulty: vmFile({ kernel: at('«0x8020_0000»') }),
    clean: vmFile({ kernel: at('0x8400_0000') }),
  });
});

test('not where the kernel is moved', () => {
  const memory = '[0x8000_0000, 0x1000_0000, 0x7, 1],';
  expect(findingsOf(ramdiskOverKernel, vmFile({ memory, kernel: at('0x8020_0000') }))).toEqual([]);
});
