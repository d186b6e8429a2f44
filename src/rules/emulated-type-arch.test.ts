import { expect, test } from 'vitest';
import { emulatedTypeArch } from './emulated-type-arch.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const uart = '["uart", 0x1000_0000, 0x1000, 10, «0x2», []]';

test.each(['0.1-dtb', '0.3', '0.5'] as const)('a console of x86_64 on riscv64, in %s', (release) => {
  const found = expectRule(emulatedTypeArch, {
    faulty: vmFile({ emulated: uart }, { release, arch: 'riscv64' }),
    clean: vmFile({ emulated: '["none", 0, 0, 0, 0x0, []]' }, { release, arch: 'riscv64' }),
  });
  expect(found[0]?.message).toContain('Until July 2025 this number meant: Passthrough interrupt controller.');
});

test('0.1 took any number', () => {
  expect(findingsOf(emulatedTypeArch, vmFile({ emulated: uart }, { release: '0.1' }))).toEqual([]);
});
