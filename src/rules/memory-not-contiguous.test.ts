import { expect, test } from 'vitest';
import { memoryNotContiguous } from './memory-not-contiguous.ts';
import { platformFile } from './test-host.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const row = (size: string, type: string) => vmFile({ memory: `[0x8000_0000, ${size}, 7, ${type}]` });
const host = platformFile({ memory: '0x800_0000' });

test('a region larger than the host’s RAM', () => {
  expectRule(memoryNotContiguous, {
    faulty: [host, row('«0x1000_0000»', '1')],
    clean: [host, row('0x400_0000', '0'), row('0x1000_0000', '2')],
  });
});

test('RAM that is found at run time is not known', () => {
  expect(findingsOf(memoryNotContiguous, platformFile({ memory: '0' }), row('0x1000_0000', '1'))).toEqual([]);
});
