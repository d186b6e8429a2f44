import { test } from 'vitest';
import { dtbMisaligned } from './dtb-misaligned.ts';
import { expectRule } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const at = (address: string) => `dtb_path = "/a.dtb"\ndtb_load_addr = ${address}`;

test.each(['0.1', '0.5'] as const)('a tree beside a multiple of 8, in %s', (release) => {
  expectRule(dtbMisaligned, {
    faulty: vmFile({ kernel: at('«0x8800_0004»') }, { release }),
    clean: vmFile({ kernel: at('0x8800_0008') }, { release }),
  });
});
