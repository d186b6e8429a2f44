import { expect, test } from 'vitest';
import { biosAddressMissing } from './bios-address-missing.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const memory = '[0x0, 0x1000_0000, 0x7, 0],';
const parts = { memory, entry: '0x8000', load: '0x20_0000', kernel: 'bios_path = «"b.bin"»' };

test.each(['0.1', '0.3'] as const)('a BIOS without an address, in %s', (release) => {
  expectRule(biosAddressMissing, {
    faulty: vmFile(parts, { release, arch: 'x86_64' }),
    clean: vmFile(
      { ...parts, kernel: 'bios_path = "b.bin"\nbios_load_addr = 0x8000' },
      { release, arch: 'x86_64' },
    ),
  });
});

test('in 0.5 the parser itself asks for it', () => {
  expect(findingsOf(biosAddressMissing, vmFile(parts, { arch: 'x86_64' }))).toEqual([]);
});
