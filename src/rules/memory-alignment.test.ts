import { expect, test } from 'vitest';
import { memoryAlignment } from './memory-alignment.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test('a start inside a page', () => {
  expectRule(memoryAlignment, {
    faulty: vmFile({ memory: '[«0x8000_0010», 0x1000_0000, 7, 0]' }),
    clean: [
      vmFile({ memory: '[0x8000_1000, 0x1000_0000, 7, 0]' }),
      vmFile({ memory: '[0x8000_0010, 0x1000_0000, 7, 1]' }, { release: '0.3' }),
    ],
  });
});

test('a size that is no whole pages', () => {
  const [finding] = expectRule(memoryAlignment, {
    faulty: vmFile({ memory: '[0x8000_0000, «0x1000_0800», 7, 1]' }),
    clean: vmFile({ memory: '[0x8000_0000, 0x1000_1000, 7, 1]' }),
  });
  expect(finding?.fixes.map((fix) => fix.title)).toEqual(['Round up to 0x1000_1000']);
});

test('an identical region of 0.1 lies where it is written', () => {
  const file = vmFile({ memory: '[0x8000_0010, 0x1000_0000, 7, 1]' }, { release: '0.1' });
  expect(findingsOf(memoryAlignment, file)).toHaveLength(1);
});

test('what would meet the next region is not offered', () => {
  const rows = '[0x8000_0000, 0x1000_0800, 7, 0],\n  [0x9000_0800, 0x1000, 7, 0]';
  const found = findingsOf(memoryAlignment, vmFile({ memory: rows }));
  expect(found.map((finding) => finding.fixes)).toEqual([[], []]);
});
