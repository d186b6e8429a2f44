import { expect, test } from 'vitest';
import { dtbPathMissing } from './dtb-path-missing.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test.each([
  ['0.1', 'only hands the guest this number'],
  ['0.3', "makes a device tree from the board's own"],
  ['0.5', "makes a device tree from the board's own"],
] as const)('an address without a path, in %s', (release, words) => {
  const found = expectRule(dtbPathMissing, {
    faulty: vmFile({ kernel: 'dtb_load_addr = «0x8800_0000»' }, { release }),
    clean: vmFile({ kernel: 'dtb_load_addr = 0x8800_0000\ndtb_path = "/a.dtb"' }, { release }),
  });
  expect(found[0]?.message).toContain(words);
});

test('nothing is said where AxVisor chooses the address or refuses it', () => {
  const kernel = 'dtb_load_addr = 0x8800_0000';
  const memory = '[0x8000_0000, 0x1000_0000, 0x7, 1],';
  expect(findingsOf(dtbPathMissing, vmFile({ kernel, memory }))).toEqual([]);
  expect(findingsOf(dtbPathMissing, vmFile({ kernel }, { arch: 'x86_64' }))).toEqual([]);
});
