import { expect, test } from 'vitest';
import type { Target } from '../model/release.ts';
import { parse } from '../model/test-decode.ts';
import { PARSER_RULES } from './boot-rules.ts';
import { checkWorkspace } from './check-workspace.ts';
import { imageLocation } from './image-location.ts';
import { readVm } from './test-rule.ts';
import { vmText } from './test-vm.ts';

const x86 = { release: '0.5', arch: 'x86_64' } as const;
const UEFI = 'enable_bios = true\nboot_protocol = "uefi"';

function codes(kernel: string, target: Target, text = vmText({ kernel })): readonly string[] {
  const vms = [readVm('vm.toml', parse(text), target).vm];
  return checkWorkspace({ vms, platforms: [] }, [...PARSER_RULES, imageLocation]).map(({ code }) => code);
}

test('both faults of a UEFI boot are told, in a fixed order', () => {
  expect(codes(UEFI, x86)).toEqual(['firmware-path-missing', 'firmware-address-missing']);
});

test('what follows from another fault is not told', () => {
  expect(codes(UEFI, { ...x86, arch: 'riscv64' })).toEqual(['boot-protocol-arch']);
  expect(codes('boot_protocol = "uefi"', x86)).toEqual(['boot-protocol-conflict']);
  expect(codes('boot_protocol = "uefi"\nenable_bios = "true"', x86)).toEqual([]);
});

test('the boot matrix is of 0.5 only', () => {
  expect(codes(UEFI, { release: '0.3', arch: 'riscv64' })).toEqual([]);
});

test('a missing table is not warned of again', () => {
  expect(codes('', x86, '[base]\n')).toEqual([]);
});
