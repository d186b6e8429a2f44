import { expect, test } from 'vitest';
import { plicSize } from './plic-size.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const riscv = { arch: 'riscv64' } as const;
const plic = (length: string, list: string) => ({
  emulated: `["plic", 0xc00_0000, ${length}, 0, 0x30, ${list}]`,
});

test('a PLIC that is too short for its contexts', () => {
  expectRule(plicSize, {
    faulty: vmFile(plic('«0x20_2000»', '[2]'), riscv),
    clean: vmFile(plic('0x20_3000', '[2]'), riscv),
  });
  expect(findingsOf(plicSize, vmFile(plic('0x20_2004', '[2]'), riscv))).toHaveLength(1);
  expect(findingsOf(plicSize, vmFile(plic('0x20_2005', '[2]'), riscv))).toEqual([]);
});

test.each(['0.3', '0.5'] as const)('not exactly one argument, in %s', (release) => {
  expectRule(plicSize, {
    faulty: vmFile(plic('0x60_0000', '«[]»'), { ...riscv, release }),
    clean: vmFile(plic('0x60_0000', '[2]'), { ...riscv, release }),
  });
  const two = vmFile(plic('0x60_0000', '[2, 3]'), { ...riscv, release });
  expect(findingsOf(plicSize, two)).toHaveLength(1);
});
