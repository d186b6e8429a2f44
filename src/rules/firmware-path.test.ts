import { expect, test } from 'vitest';
import { checkFirmwarePath } from './firmware-path.ts';
import { findingsOf } from './test-boot.ts';

const target = { release: '0.5', arch: 'x86_64' } as const;
const UEFI = 'enable_bios = true\nboot_protocol = "uefi"\n';

test('UEFI without an image', () => {
  expect(findingsOf(checkFirmwarePath, `${UEFI}bios_load_addr = 1`, target)).toEqual([
    'firmware-path-missing kernel.boot_protocol: "uefi"',
  ]);
});

test.each([
  `${UEFI}uefi_firmware_path = "u"`,
  `${UEFI}bios_path = "b"`,
  'enable_bios = true',
  'boot_protocol = "uefi"',
])('%j has no such finding', (kernel) => {
  expect(findingsOf(checkFirmwarePath, kernel, target)).toEqual([]);
});
