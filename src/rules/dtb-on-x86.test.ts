import { expect, test } from 'vitest';
import { dtbOnX86 } from './dtb-on-x86.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const faulty = { kernel: 'dtb_load_addr = «0x8800_0000»' };

test('x86_64 refuses an address for a device tree', () => {
  expectRule(dtbOnX86, {
    faulty: vmFile(faulty, { arch: 'x86_64' }),
    clean: vmFile({ kernel: 'dtb_path = "/a.dtb"' }, { arch: 'x86_64' }),
  });
  expect(findingsOf(dtbOnX86, vmFile(faulty))).toEqual([]);
  expect(findingsOf(dtbOnX86, vmFile(faulty, { arch: 'x86_64', release: '0.3' }))).toEqual([]);
});
