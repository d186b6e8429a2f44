import { expect, test } from 'vitest';
import { emulatedLengthZero } from './emulated-length-zero.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test('a distributor without a length', () => {
  const emulated = '["gicd", 0x800_0000, «0x0», 0, 0x21, []]';
  expectRule(emulatedLengthZero, {
    faulty: vmFile({ emulated }),
    clean: vmFile({ emulated: '["gicd", 0x800_0000, 0x1_0000, 0, 0x21, []]' }),
  });
  expect(findingsOf(emulatedLengthZero, vmFile({ emulated }, { release: '0.3' }))).toEqual([]);
});

test('a console does not use it', () => {
  const emulated = '["com1", 0x3f8, 0, 4, 0x2, []]';
  expect(findingsOf(emulatedLengthZero, vmFile({ emulated }, { arch: 'x86_64' }))).toEqual([]);
});

test.each([
  ['aarch64', '["gicr", 0x80a_0000, 0, 0, 0x20, [0, 0x2_0000, 0]]', 0],
  ['aarch64', '["gicr", 0x80a_0000, 0, 0, 0x20, [1, 0x2_0000, 0]]', 1],
  ['aarch64', '["its", 0x808_0000, 0, 0, 0x22, [0x808_0000]]', 1],
  ['aarch64', '["ivc", 0x1000, 0, 0, 0xa, []]', 0],
  ['aarch64', '["ioapic", 0xfec0_0000, 0, 0, 0x23, []]', 0],
  ['x86_64', '["ioapic", 0xfec0_0000, 0, 0, 0x23, []]', 1],
  ['riscv64', '["plic", 0xc00_0000, 0, 0, 0x30, [2]]', 0],
  ['loongarch64', '["fw", 0x1e02_0000, 0, 0, 0x3, []]', 1],
  ['loongarch64', '["fw", 0x1e02_0000, 0x1000, 0, 0x3, []], ["fw2", 0x1e02_0000, 0, 0, 0x3, []]', 0],
  ['loongarch64', '["pic", 0x1000_0000, 0, 0, 0x25, []], ["pic", 0x1000_1000, 0, 0, 0x25, []]', 2],
] as const)('on %s only what is registered needs one: %s', (arch, emulated, count) => {
  expect(findingsOf(emulatedLengthZero, vmFile({ emulated }, { arch }))).toHaveLength(count);
});
