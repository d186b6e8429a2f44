import { expect, test } from 'vitest';
import { checkBootProtocolConflict } from './boot-protocol-conflict.ts';
import { findingsOf } from './test-boot.ts';

const target = { release: '0.5', arch: 'x86_64' } as const;

test.each([
  ['boot_protocol = "uefi"', '"uefi"'],
  ['enable_bios = false\nboot_protocol = "bios"', '"bios"'],
  ['enable_bios = true\nboot_protocol = "kernel"', '"kernel"'],
])('%s is a conflict', (kernel, place) => {
  expect(findingsOf(checkBootProtocolConflict, kernel, target)).toEqual([
    `boot-protocol-conflict kernel.boot_protocol: ${place}`,
  ]);
});

test.each([
  '',
  'enable_bios = true',
  'enable_bios = false',
  'boot_protocol = "direct"',
  'enable_bios = true\nboot_protocol = "efi"',
])('%j is none', (kernel) => {
  expect(findingsOf(checkBootProtocolConflict, kernel, target)).toEqual([]);
});
