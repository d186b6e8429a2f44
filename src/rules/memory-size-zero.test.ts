import { test } from 'vitest';
import { memorySizeZero } from './memory-size-zero.ts';
import { expectRule } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test('a region without a size', () => {
  expectRule(memorySizeZero, {
    faulty: vmFile({ memory: '[0x8000_0000, 0x1000_0000, 7, 0],\n[0, «0x0», 7, 0]' }),
    clean: vmFile({}),
  });
});
