import { expect, test } from 'vitest';
import { loongarchUefi } from './loongarch-uefi.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile, vmText } from './test-vm.ts';

const loong = { arch: 'loongarch64' } as const;
const UEFI = 'enable_bios = true\nboot_protocol = "uefi"';
const FIRMWARE = 'uefi_firmware_path = "f.fd"\nbios_load_addr = 0x8000_0000';

test('direct boot is refused; with firmware at hand UEFI is one click away', () => {
  const text = vmText({ kernel: FIRMWARE }).replace('[kernel]', '«[kernel]»');
  const found = expectRule(loongarchUefi, {
    faulty: { ...loong, text },
    clean: vmFile({ kernel: `${UEFI}\n${FIRMWARE}` }, loong),
  });
  expect(found[0]?.fixes).toHaveLength(1);
});

test('without firmware there is no certain way', () => {
  const found = findingsOf(loongarchUefi, vmFile({ kernel: 'boot_protocol = "direct"' }, loong));
  expect(found).toMatchObject([{ path: ['kernel', 'boot_protocol'], fixes: [] }]);
});

test('a conflict is told by another finding', () => {
  expect(findingsOf(loongarchUefi, vmFile({ kernel: 'boot_protocol = "uefi"' }, loong))).toEqual([]);
});
