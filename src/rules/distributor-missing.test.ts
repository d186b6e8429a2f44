import { expect, test } from 'vitest';
import { distributorMissing } from './distributor-missing.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test.each(['0.1-dtb', '0.3', '0.5'] as const)(
  'interrupts passed through without a distributor, in %s',
  (release) => {
    expectRule(distributorMissing, {
      faulty: vmFile({ devices: 'interrupt_mode = «"passthrough"»' }, { release }),
      clean: vmFile({ emulated: '["gicd", 0x800_0000, 0x1_0000, 0, 0x21, []]' }, { release }),
    });
  },
);

test('not on riscv64, not without interrupts', () => {
  expect(findingsOf(distributorMissing, vmFile({}, { arch: 'riscv64' }))).toEqual([]);
  expect(findingsOf(distributorMissing, vmFile({ devices: '' }))).toEqual([]);
});
