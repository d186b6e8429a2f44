import { expect, test } from 'vitest';
import { firmwareOutsideMemory } from './firmware-outside-memory.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const uefi = (address: string) =>
  `enable_bios = true\nboot_protocol = "uefi"\nuefi_firmware_path = "/f.fd"\nbios_load_addr = ${address}`;
const FLASH = '[0x8000_0000, 0x1000_0000, 0x7, 0], [0xffc0_0000, 0x40_0000, 0x7, 0],';
const x86 = { arch: 'x86_64' } as const;

test('UEFI without memory for its flash gets some', () => {
  const found = expectRule(firmwareOutsideMemory, {
    faulty: vmFile({ kernel: uefi('«0xffc0_0000»') }, x86),
    clean: vmFile({ memory: FLASH, kernel: uefi('0xffc0_0000') }, x86),
  });
  expect(found[0]?.fixes.map(({ title }) => title)).toEqual(['Add 4 MiB of memory at 0xffc0_0000']);
});

test('at another address nobody knows its size', () => {
  const found = findingsOf(firmwareOutsideMemory, vmFile({ kernel: uefi('0xff00_0000') }, x86));
  expect(found.map(({ fixes }) => fixes)).toEqual([[]]);
});

test('a BIOS of 0.3 counts, firmware that is not enabled in 0.5 does not', () => {
  const parts = { kernel: 'bios_path = "/b"\nbios_load_addr = 0x8000' };
  expect(findingsOf(firmwareOutsideMemory, vmFile(parts, { ...x86, release: '0.3' }))).toHaveLength(1);
  expect(findingsOf(firmwareOutsideMemory, vmFile(parts, x86))).toEqual([]);
});
