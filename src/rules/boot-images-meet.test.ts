import { expect, test } from 'vitest';
import { bootImagesMeet } from './boot-images-meet.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const ramdisk = (address: string, more = '') =>
  vmFile({
    memory: '[0x8000_0000, 0x4000_0000, 7, 0]',
    kernel: `ramdisk_path = "r"\nramdisk_load_addr = ${address}\n${more}`,
  });

test('the ramdisk lies where the tree goes', () => {
  expectRule(bootImagesMeet, {
    faulty: ramdisk('«0x9ff0_0000»'),
    clean: [
      ramdisk('0x8800_0000'),
      ramdisk('0xa000_0000'),
      ramdisk('0x9ff0_0000', 'dtb_load_addr = 0x8400_0000'),
    ],
  });
});

test('no tree on x86_64, none of AxVisor’s in 0.1', () => {
  const file = ramdisk('0x9ff0_0000');
  for (const target of [{ arch: 'x86_64' }, { release: '0.1' }] as const)
    expect(findingsOf(bootImagesMeet, { ...file, ...target })).toEqual([]);
});
