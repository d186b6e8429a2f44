import { expect, test } from 'vitest';
import { checkFirmwareAddress } from './firmware-address.ts';
import { findingsOf } from './test-boot.ts';

const target = { release: '0.5', arch: 'x86_64' } as const;
const UEFI = 'enable_bios = true\nboot_protocol = "uefi"\n';

test.each([
  [`${UEFI}uefi_firmware_path = "u"`, 'kernel.boot_protocol: "uefi"'],
  ['enable_bios = true\nbios_path = "b"', 'kernel.bios_path: "b"'],
])('%j needs an address', (kernel, place) => {
  expect(findingsOf(checkFirmwareAddress, kernel, target)).toEqual([`firmware-address-missing ${place}`]);
});

test.each([
  'enable_bios = true',
  'enable_bios = true\nbios_path = "b"\nbios_load_addr = 0x8000',
  'bios_path = "b"',
  `${UEFI}bios_load_addr = 1`,
])('%j does not', (kernel) => {
  expect(findingsOf(checkFirmwareAddress, kernel, target)).toEqual([]);
});
