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
