import { expect, test } from 'vitest';
import { ramdiskNeverLoaded } from './ramdisk-never-loaded.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const kernel = 'ramdisk_path = «"r.img"»\nramdisk_load_addr = 0x8400_0000';

test('0.1 has no built-in ramdisk', () => {
  expectRule(ramdiskNeverLoaded, {
    faulty: vmFile({ kernel, place: 'memory' }, { release: '0.1' }),
    clean: vmFile({ kernel }, { release: '0.1' }),
  });
  expect(findingsOf(ramdiskNeverLoaded, vmFile({ kernel, place: 'memory' }))).toEqual([]);
});
