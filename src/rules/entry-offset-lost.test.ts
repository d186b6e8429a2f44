import { expect, test } from 'vitest';
import { entryOffsetLost } from './entry-offset-lost.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const memory = '[0x8000_0000, 0x1000_0000, 0x7, 1],';

test('0.3 enters a moved kernel at its first byte', () => {
  expectRule(entryOffsetLost, {
    faulty: vmFile({ memory, entry: '«0x8020_0040»' }, { release: '0.3' }),
    clean: vmFile({ memory }, { release: '0.3' }),
  });
});

test('allocated memory and 0.5 keep the distance', () => {
  const parts = { entry: '0x8020_0040' };
  expect(findingsOf(entryOffsetLost, vmFile(parts, { release: '0.3' }))).toEqual([]);
  expect(findingsOf(entryOffsetLost, vmFile({ ...parts, memory }))).toEqual([]);
});
