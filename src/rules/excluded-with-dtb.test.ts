import { expect, test } from 'vitest';
import { excludedWithDtb } from './excluded-with-dtb.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const kernel = 'dtb_path = "/a.dtb"\ndtb_load_addr = 0x8800_0000';
const devices = 'interrupt_mode = "passthrough"\nexcluded_devices = [[], [«"/pcie"»]]';

test.each(['', '["/"]'])('a node of a tree of your own, with the list [%s]', (passthrough) => {
  expectRule(excludedWithDtb, {
    faulty: vmFile({ kernel, devices, passthrough }),
    clean: vmFile({ devices, passthrough }),
  });
});

test('with addresses first the tree is not mapped', () => {
  const passthrough = '["uart", 0x900_0000, 0x900_0000, 0x1000, 1]';
  expect(findingsOf(excludedWithDtb, vmFile({ kernel, devices, passthrough }))).toEqual([]);
});
