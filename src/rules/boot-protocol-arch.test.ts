import { expect, test } from 'vitest';
import { bootProtocolArch } from './boot-protocol-arch.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test.each([
  ['enable_bios = «true»', 'aarch64'],
  ['enable_bios = true\nboot_protocol = «"multiboot"»', 'loongarch64'],
  ['enable_bios = true\nboot_protocol = «"uefi"»', 'riscv64'],
] as const)('%s on %s', (kernel, arch) => {
  expectRule(bootProtocolArch, {
    faulty: vmFile({ kernel }, { arch }),
    clean: vmFile({ kernel: 'boot_protocol = "direct"' }, { arch }),
  });
});

test.each([
  ['enable_bios = true', 'x86_64'],
  ['enable_bios = true\nboot_protocol = "uefi"', 'loongarch64'],
  ['boot_protocol = "uefi"', 'riscv64'],
] as const)('%s on %s has nothing of this kind', (kernel, arch) => {
  expect(findingsOf(bootProtocolArch, vmFile({ kernel }, { arch }))).toEqual([]);
});

test('loongarch64 gets UEFI where all that it needs is there', () => {
  const memory = '[0x1c00_0000, 0x1000_0000, 0x7, 0],';
  const kernel = 'enable_bios = true\nbios_load_addr = 0x1c00_0000\nuefi_firmware_path = "/f.fd"';
  const found = findingsOf(bootProtocolArch, vmFile({ memory, kernel }, { arch: 'loongarch64' }));
  expect(found.flatMap(({ fixes }) => fixes.map(({ title }) => title))).toEqual(['Boot through UEFI']);
});
