import { expect, test } from 'vitest';
import { memorySmallPages } from './memory-small-pages.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test('a start or a size between large pages', () => {
  expectRule(memorySmallPages, {
    faulty: vmFile({ memory: '[«0x920_0000», 0x2000, 7, 2]'.replace('0x920_0000', '0x910_0000') }),
    clean: vmFile({}),
  });
  expectRule(memorySmallPages, {
    faulty: vmFile({ memory: '[0x920_0000, «0x2000», 7, 2]' }),
    clean: vmFile({ memory: '[0x910_0000, 0x20_0000, 7, 1]' }),
  });
});

test('what is not even a page, or empty, is told elsewhere', () => {
  for (const memory of ['[0x8000_0800, 0x1000, 7, 0]', '[0x8000_0000, 0x10, 7, 0]', '[0x8000_1000, 0, 7, 0]'])
    expect(findingsOf(memorySmallPages, vmFile({ memory }))).toEqual([]);
});
