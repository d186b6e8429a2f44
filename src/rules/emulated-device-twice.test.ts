import { expect, test } from 'vitest';
import { emulatedDeviceTwice } from './emulated-device-twice.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test.each([
  ['x86_64', '["c", 0x3f8, 8, 4, ', '0x2'],
  ['x86_64', '["t", 0x40, 0x22, 0, ', '0x24'],
  ['aarch64', '["g", 0x800_0000, 0x1_0000, 0, ', '0x1'],
] as const)('on %s: %s%s', (arch, head, type) => {
  const row = `${head}${type}, []]`;
  expectRule(emulatedDeviceTwice, {
    faulty: vmFile({ emulated: `${row}, ${head}«${type}», []]` }, { arch }),
    clean: vmFile({ emulated: row }, { arch }),
  });
});

test('a VM has one PLIC; elsewhere and before 0.5 nobody counts', () => {
  const plic = '["plic", 0x0c00_0000, 0x60_0000, 0, 0x30, [2]]';
  const emulated = `${plic}, ${plic}`;
  expect(findingsOf(emulatedDeviceTwice, vmFile({ emulated }, { arch: 'riscv64' }))).toHaveLength(1);
  expect(findingsOf(emulatedDeviceTwice, vmFile({ emulated }))).toEqual([]);
  expect(findingsOf(emulatedDeviceTwice, vmFile({ emulated }, { arch: 'riscv64', release: '0.3' }))).toEqual(
    [],
  );
});
