import { test } from 'vitest';
import { diskPathUnused } from './disk-path-unused.ts';
import { expectRule } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test.each(['0.1', '0.5'] as const)('no release reads it, nor does %s', (release) => {
  expectRule(diskPathUnused, {
    faulty: vmFile({ kernel: 'disk_path = «"disk.img"»' }, { release }),
    clean: vmFile({}, { release }),
  });
});
