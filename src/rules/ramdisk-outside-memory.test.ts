import { expect, test } from 'vitest';
import { ramdiskOutsideMemory } from './ramdisk-outside-memory.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const at = (address: string) => `ramdisk_path = "/r.img"\nramdisk_load_addr = ${address}`;

test('a ramdisk beside all memory', () => {
  expectRule(ramdiskOutsideMemory, {
    faulty: vmFile({ kernel: at('«0x9000_0000»') }),
    clean: vmFile({ kernel: at('0x8400_0000') }),
  });
});

test('it does not follow main memory: a warning where that lies somewhere', () => {
  const memory = '[0x8000_0000, 0x1000_0000, 0x7, 1],';
  const found = findingsOf(ramdiskOutsideMemory, vmFile({ memory, kernel: at('0x8400_0000') }));
  expect(found).toMatchObject([{ severity: 'warning' }]);
});

test('for a bzImage it is a distance from main memory', () => {
  const memory = '[0x0, 0x1000_0000, 0x7, 1],';
  const parts = { memory, kernel: at('0x8400_0000') };
  expect(findingsOf(ramdiskOutsideMemory, vmFile(parts, { arch: 'x86_64' }))).toEqual([]);
});
