import { expect, test } from 'vitest';
import { decodeVm } from '../model/decode-vm.ts';
import type { Target } from '../model/release.ts';
import { parseToml } from '../toml/index.ts';
import { checkVm } from './check-vm.ts';

const TEXT =
  '[base]\nid = 1\nname = "n"\nvm_type = 1\ncpu_num = 1\n[kernel]\nentry_point = 1\nkernel_path = "k"\nkernel_load_addr = 1\nmemory_regions = []\nKEYS\n[devices]\nemu_devices = []\npassthrough_devices = []\n';

function codes(keys: string, target: Target): readonly string[] {
  const parsed = parseToml(TEXT.replace('KEYS', keys));
  if (!parsed.ok) throw new Error('no TOML');
  const { config, diagnostics } = decodeVm(parsed.doc, target);
  return checkVm(config, target, diagnostics).map((finding) => finding.code);
}

const x86 = { release: '0.5', arch: 'x86_64' } as const;
const UEFI = 'image_location = "fs"\nenable_bios = true\nboot_protocol = "uefi"';

test('both faults of a UEFI boot are told, in a fixed order', () => {
  expect(codes(UEFI, x86)).toEqual(['firmware-path-missing', 'firmware-address-missing']);
});

test('what follows from another fault is not told', () => {
  expect(codes(UEFI, { ...x86, arch: 'riscv64' })).toEqual(['boot-protocol-arch']);
  expect(codes('image_location = "fs"\nboot_protocol = "uefi"', x86)).toEqual(['boot-protocol-conflict']);
  expect(codes('image_location = "fs"\nboot_protocol = "uefi"\nenable_bios = "true"', x86)).toEqual([]);
  expect(codes('image_location = 5', x86)).toEqual([]);
});

test('the boot matrix is of 0.5 only', () => {
  expect(codes(UEFI, { release: '0.3', arch: 'riscv64' })).toEqual([]);
});

test('a missing table is not warned of again', () => {
  const parsed = parseToml('[base]\n');
  if (!parsed.ok) throw new Error('no TOML');
  const { config, diagnostics } = decodeVm(parsed.doc, x86);
  expect(checkVm(config, x86, diagnostics)).toEqual([]);
});
