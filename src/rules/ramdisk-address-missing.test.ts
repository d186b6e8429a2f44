import { expect, test } from 'vitest';
import { ramdiskAddressMissing } from './ramdisk-address-missing.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const kernel = 'ramdisk_path = «"/r.img"»';
const clean = `${kernel}\nramdisk_load_addr = 0x8400_0000`;

test.each(['0.1', '0.3', '0.5'] as const)('a ramdisk without an address, in %s', (release) => {
  expectRule(ramdiskAddressMissing, {
    faulty: vmFile({ kernel }, { release }),
    clean: vmFile({ kernel: clean }, { release }),
  });
});

test('loongarch64 and built-in images of 0.1 need none', () => {
  expect(findingsOf(ramdiskAddressMissing, vmFile({ kernel }, { arch: 'loongarch64' }))).toEqual([]);
  const builtIn = { kernel, place: 'memory' };
  expect(findingsOf(ramdiskAddressMissing, vmFile(builtIn, { release: '0.1' }))).toEqual([]);
  expect(findingsOf(ramdiskAddressMissing, vmFile(builtIn, { release: '0.3' }))).toHaveLength(1);
});
