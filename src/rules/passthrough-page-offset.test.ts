import { expect, test } from 'vitest';
import { passthroughPageOffset } from './passthrough-page-offset.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const x86 = { arch: 'x86_64' } as const;

test('addresses at different places in their pages', () => {
  const passthrough = '["uart", «0x900_0000», 0x900_0100, 0x1000, 1]';
  expectRule(passthroughPageOffset, {
    faulty: vmFile({ passthrough }, x86),
    clean: vmFile({ passthrough: '["uart", 0x900_0100, 0x800_0100, 0x1000, 1]' }, x86),
  });
  expect(findingsOf(passthroughPageOffset, vmFile({ passthrough }, { release: '0.3' }))).toEqual([]);
});
