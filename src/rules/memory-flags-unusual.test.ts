import { expect, test } from 'vitest';
import { memoryFlagsUnusual } from './memory-flags-unusual.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const flags = (value: string, release: '0.1' | '0.5' = '0.1') =>
  vmFile({ memory: `[0x8000_0000, 0x1000_0000, ${value}, 0]` }, { release });

test('memory without execute', () => {
  const [finding] = expectRule(memoryFlagsUnusual, { faulty: flags('«0x3»'), clean: flags('0x7') });
  expect(finding?.severity).toBe('warning');
  expect(findingsOf(memoryFlagsUnusual, flags('0x3', '0.5'))[0]?.severity).toBe('info');
});

test('the USER flag', () => {
  const [finding] = expectRule(memoryFlagsUnusual, { faulty: flags('«0xf»'), clean: flags('0x27') });
  expect(finding?.severity).toBe('info');
});

test('devices and unknown bits are told elsewhere', () => {
  for (const value of ['0x13', '0x43']) expect(findingsOf(memoryFlagsUnusual, flags(value))).toEqual([]);
});
