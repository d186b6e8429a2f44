import { expect, test } from 'vitest';
import { interruptModeMissing } from './interrupt-mode-missing.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile, vmText } from './test-vm.ts';

const passthrough = '["uart", 0x900_0000, 0x900_0000, 0x1000, 1]';
const marked = (text: string) => text.replace('[devices]', '«[devices]»');

test.each(['0.1-dtb', '0.3', '0.5'] as const)('a passed device without interrupts, in %s', (release) => {
  expectRule(interruptModeMissing, {
    faulty: { release, text: marked(vmText({ passthrough, devices: '' })) },
    clean: vmFile({ passthrough, devices: 'interrupt_mode = "emu"' }, { release }),
  });
});

test('an emulated console of x86_64 needs them too, a VM without devices does not', () => {
  const emulated = '["com1", 0x3f8, 8, 4, 0x2, []]';
  expect(
    findingsOf(interruptModeMissing, vmFile({ emulated, devices: '' }, { arch: 'x86_64' })),
  ).toHaveLength(1);
  expect(findingsOf(interruptModeMissing, vmFile({ devices: '' }))).toEqual([]);
  expect(findingsOf(interruptModeMissing, vmFile({ passthrough, devices: '' }, { release: '0.1' }))).toEqual(
    [],
  );
});

test('where a PLIC fails the VM, that is said instead', () => {
  const emulated = '["plic", 0xc00_0000, 0x60_0000, 0, 0x30, [2]]';
  const parts = { emulated, passthrough, devices: '' };
  expect(findingsOf(interruptModeMissing, vmFile(parts, { arch: 'riscv64' }))).toEqual([]);
});
