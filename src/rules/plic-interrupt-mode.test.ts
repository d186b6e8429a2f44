import { expect, test } from 'vitest';
import { plicInterruptMode } from './plic-interrupt-mode.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile, vmText } from './test-vm.ts';

const riscv = { arch: 'riscv64' } as const;
const emulated = '["plic", 0xc00_0000, 0x60_0000, 0, 0x30, [2]]';

test('a PLIC wants interrupts', () => {
  expectRule(plicInterruptMode, {
    faulty: vmFile({ emulated, devices: 'interrupt_mode = «"no_irq"»' }, riscv),
    clean: vmFile({ emulated }, riscv),
  });
});

test('a missing key means none', () => {
  const text = vmText({ emulated, devices: '' }).replace('[devices]', '«[devices]»');
  expectRule(plicInterruptMode, { faulty: { ...riscv, text }, clean: vmFile({ devices: '' }, riscv) });
  expect(findingsOf(plicInterruptMode, { ...riscv, text, release: '0.3' })).toEqual([]);
});
