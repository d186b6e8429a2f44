import { expect, test } from 'vitest';
import { dtbAddressMissing } from './dtb-address-missing.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const kernel = 'dtb_path = «"a.dtb"»';

test.each(['0.1', '0.1-dtb'] as const)('a device tree without an address, in %s', (release) => {
  expectRule(dtbAddressMissing, {
    faulty: vmFile({ kernel }, { release }),
    clean: vmFile({ kernel: `${kernel}\ndtb_load_addr = 0x8800_0000` }, { release }),
  });
});

test('later releases find a place', () => {
  expect(findingsOf(dtbAddressMissing, vmFile({ kernel }))).toEqual([]);
});
