import { expect, test } from 'vitest';
import { bootProtocolConflict } from './boot-protocol-conflict.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const on = (kernel: string, release: '0.3' | '0.5' = '0.5') =>
  vmFile({ kernel }, { release, arch: 'x86_64' });

test.each([
  'boot_protocol = «"uefi"»',
  'enable_bios = false\nboot_protocol = «"bios"»',
  'enable_bios = true\nboot_protocol = «"kernel"»',
])('%s is a conflict', (kernel) => {
  expectRule(bootProtocolConflict, { faulty: on(kernel), clean: on('enable_bios = true') });
});

test.each([
  '',
  'enable_bios = false',
  'boot_protocol = "direct"',
  'enable_bios = true\nboot_protocol = "efi"',
  'enable_bios = "true"\nboot_protocol = "efi"',
])('%j is none', (kernel) => {
  expect(findingsOf(bootProtocolConflict, on(kernel))).toEqual([]);
});

test('0.3 has no protocols', () => {
  expect(findingsOf(bootProtocolConflict, on('boot_protocol = "uefi"', '0.3'))).toEqual([]);
});
