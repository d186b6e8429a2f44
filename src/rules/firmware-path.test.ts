import { expect, test } from 'vitest';
import { firmwarePath } from './firmware-path.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const UEFI = 'enable_bios = true\nboot_protocol = "uefi"\n';
const on = (kernel: string) => vmFile({ kernel }, { arch: 'x86_64' });

test('UEFI without an image', () => {
  expectRule(firmwarePath, {
    faulty: on('enable_bios = true\nboot_protocol = «"uefi"»\nbios_load_addr = 1'),
    clean: on(`${UEFI}uefi_firmware_path = "u"`),
  });
});

test.each([`${UEFI}bios_path = "b"`, 'enable_bios = true', 'boot_protocol = "uefi"'])(
  '%j has no such finding',
  (kernel) => {
    expect(findingsOf(firmwarePath, on(kernel))).toEqual([]);
  },
);
