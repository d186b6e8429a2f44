import { test } from 'vitest';
import { ramdiskPathMissing } from './ramdisk-path-missing.ts';
import { expectRule } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test.each(['0.1', '0.5'] as const)('an address without a ramdisk, in %s', (release) => {
  expectRule(ramdiskPathMissing, {
    faulty: vmFile({ kernel: 'ramdisk_load_addr = «0x8400_0000»' }, { release }),
    clean: vmFile({ kernel: 'ramdisk_path = "/r"\nramdisk_load_addr = 0x8400_0000' }, { release }),
  });
});
