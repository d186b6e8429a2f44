import { expect, test } from 'vitest';
import { firmwareAddress } from './firmware-address.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const memory = '[0x0, 0x1000_0000, 0x7, 0],';
const low = { memory, entry: '0x8000', load: '0x20_0000' };
const on = (kernel: string) => vmFile({ ...low, kernel }, { arch: 'x86_64' });

test('UEFI firmware needs an address', () => {
  expectRule(firmwareAddress, {
    faulty: on('enable_bios = true\nboot_protocol = «"uefi"»\nuefi_firmware_path = "u"'),
    clean: on('enable_bios = true\nboot_protocol = "uefi"\nbios_load_addr = 1'),
  });
});

test('so does a BIOS image, mostly at 0x8000', () => {
  const found = expectRule(firmwareAddress, {
    faulty: on('enable_bios = true\nbios_path = «"b"»'),
    clean: on('enable_bios = true\nbios_path = "b"\nbios_load_addr = 0x8000'),
  });
  expect(found[0]?.fixes).toHaveLength(1);
});

test.each(['enable_bios = true', 'bios_path = "b"'])('%j does not', (kernel) => {
  expect(findingsOf(firmwareAddress, on(kernel))).toEqual([]);
});
