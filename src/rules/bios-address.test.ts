import { expect, test } from 'vitest';
import { biosAddress } from './bios-address.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const x86 = { arch: 'x86_64' } as const;
const memory = '[0x0, 0x1000_0000, 0x7, 0],';
const low = { memory, entry: '0x8000', load: '0x20_0000' };

test('the built-in BIOS runs at 0x8000', () => {
  expectRule(biosAddress, {
    faulty: vmFile({ ...low, kernel: 'enable_bios = true\nbios_load_addr = «0x7000»' }, x86),
    clean: vmFile({ ...low, kernel: 'enable_bios = true\nbios_load_addr = 0x8000' }, x86),
  });
});

test('an image of your own may lie elsewhere', () => {
  const kernel = 'enable_bios = true\nbios_path = "/b"\nbios_load_addr = 0x7000';
  expect(findingsOf(biosAddress, vmFile({ ...low, kernel }, x86))).toEqual([]);
});
