import { expect, test } from 'vitest';
import { checkBootProtocolArch } from './boot-protocol-arch.ts';
import { findingsOf } from './test-boot.ts';

const on = (arch: 'aarch64' | 'x86_64' | 'riscv64' | 'loongarch64') => ({ release: '0.5', arch }) as const;

test.each([
  ['enable_bios = true', 'aarch64', 'kernel.enable_bios: true'],
  ['enable_bios = true\nboot_protocol = "multiboot"', 'loongarch64', 'kernel.boot_protocol: "multiboot"'],
  ['enable_bios = true\nboot_protocol = "uefi"', 'riscv64', 'kernel.boot_protocol: "uefi"'],
] as const)('%s on %s', (kernel, arch, place) => {
  expect(findingsOf(checkBootProtocolArch, kernel, on(arch))).toEqual([`boot-protocol-arch ${place}`]);
});

test.each([
  ['enable_bios = true', 'x86_64'],
  ['enable_bios = true\nboot_protocol = "uefi"', 'loongarch64'],
  ['boot_protocol = "direct"', 'riscv64'],
  ['boot_protocol = "uefi"', 'riscv64'],
] as const)('%s on %s has nothing of this kind', (kernel, arch) => {
  expect(findingsOf(checkBootProtocolArch, kernel, on(arch))).toEqual([]);
});
