import { expect, test } from 'vitest';
import { memoryWidth } from './memory-width.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test('40 bits on aarch64 in 0.1', () => {
  const [finding] = expectRule(memoryWidth, {
    faulty: vmFile({ memory: '[«0xff_f000_0000», 0x2000_0000, 7, 1]' }, { release: '0.1' }),
    clean: vmFile({ memory: '[0xff_f000_0000, 0x1000_0000, 7, 1]' }, { release: '0.1' }),
  });
  expect(finding?.severity).toBe('warning');
});

test('in 0.5 the host decides', () => {
  const memory = '[0x80_0000_0000, 0x1000_0000, 7, 0]';
  expect(findingsOf(memoryWidth, vmFile({ memory })).map((found) => found.severity)).toEqual(['info']);
  expect(findingsOf(memoryWidth, vmFile({ memory }, { arch: 'riscv64' }))).toEqual([]);
  expect(findingsOf(memoryWidth, vmFile({ memory }, { release: '0.3' }))).toEqual([]);
});
