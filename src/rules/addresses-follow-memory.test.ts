import { expect, test } from 'vitest';
import { addressesFollowMemory } from './addresses-follow-memory.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const memory = '[0x8000_0000, 0x1000_0000, 0x7, 1],';

test.each(['0.3', '0.5'] as const)('images follow identical main memory in %s', (release) => {
  const found = expectRule(addressesFollowMemory, {
    faulty: vmFile({ memory, entry: '«0x8020_0000»', kernel: 'dtb_load_addr = 0x8800_0000' }, { release }),
    clean: vmFile({}, { release }),
  });
  expect(found[0]).toMatchObject({ severity: 'info', related: [{}, {}] });
});

test('not in 0.1, not with UEFI, and reserved memory may leave a number as it is', () => {
  expect(findingsOf(addressesFollowMemory, vmFile({ memory }, { release: '0.1' }))).toEqual([]);
  const kernel = 'enable_bios = true\nboot_protocol = "uefi"\nbios_load_addr = 0\nuefi_firmware_path = "/f"';
  expect(findingsOf(addressesFollowMemory, vmFile({ memory, kernel }, { arch: 'x86_64' }))).toEqual([]);
  const reserved = { memory: '[0x8020_0000, 0x1000_0000, 0x7, 2],' };
  expect(findingsOf(addressesFollowMemory, vmFile(reserved))).toEqual([]);
});
