import { expect, test } from 'vitest';
import { biosJump } from './bios-jump.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const x86 = { arch: 'x86_64' } as const;
const memory = '[0x0, 0x1000_0000, 0x7, 0],';
const kernel = 'enable_bios = true';

test('another load address is not jumped to', () => {
  expectRule(biosJump, {
    faulty: vmFile({ memory, kernel, entry: '0x8000', load: '«0x40_0000»' }, x86),
    clean: vmFile({ memory, kernel, entry: '0x8000', load: '0x20_0000' }, x86),
  });
});

test('another entry point does not start the BIOS', () => {
  expectRule(biosJump, {
    faulty: vmFile({ memory, kernel, entry: '«0x20_0000»', load: '0x20_0000' }, x86),
    clean: vmFile({ memory, entry: '0x20_0000', load: '0x20_0000' }, x86),
  });
});

test('an image of your own may do otherwise', () => {
  const own = 'enable_bios = true\nbios_path = "/b"\nbios_load_addr = 0x8000';
  expect(
    findingsOf(biosJump, vmFile({ memory, kernel: own, entry: '0x8000', load: '0x40_0000' }, x86)),
  ).toEqual([]);
});
