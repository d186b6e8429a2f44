import { expect, test } from 'vitest';
import { cmdlineUnused } from './cmdline-unused.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const kernel = 'cmdline = «"root=/dev/vda"»';

test.each([
  ['0.5', 'aarch64'],
  ['0.5', 'riscv64'],
  ['0.3', 'x86_64'],
  ['0.1', 'aarch64'],
] as const)('not used by %s on %s', (release, arch) => {
  expectRule(cmdlineUnused, {
    faulty: vmFile({ kernel }, { release, arch }),
    clean: vmFile({}, { release, arch }),
  });
});

test('used by direct boot on x86_64 and on loongarch64', () => {
  expect(findingsOf(cmdlineUnused, vmFile({ kernel }, { arch: 'loongarch64' }))).toEqual([]);
  expect(findingsOf(cmdlineUnused, vmFile({ kernel }, { arch: 'x86_64' }))).toEqual([]);
  const bios = { kernel: `${kernel}\nenable_bios = true` };
  expect(findingsOf(cmdlineUnused, vmFile(bios, { arch: 'x86_64' }))).toHaveLength(1);
});
