import { expect, test } from 'vitest';
import { memoryOutsideSpace } from './memory-outside-space.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test('a region that ends behind the last address', () => {
  expectRule(memoryOutsideSpace, {
    faulty: vmFile({ memory: '«[0x7fff_ffff_0000, 0x1_0000, 7, 0]»' }),
    clean: vmFile({ memory: '[0x7fff_ffff_0000, 0xf000, 7, 0]' }),
  });
});

test('a region that wraps around', () => {
  const file = vmFile({ memory: '[0xffff_ffff_ffff_0000, 0x2_0000, 7, 0]' });
  expect(findingsOf(memoryOutsideSpace, file)).toHaveLength(1);
});

test('an address that nobody uses is not judged, a size that nobody has is', () => {
  const memory = (size: string) => vmFile({ memory: `[0xffff_ffff_ffff_0000, ${size}, 7, 1]` });
  expect(findingsOf(memoryOutsideSpace, memory('0x2_0000'))).toEqual([]);
  expect(findingsOf(memoryOutsideSpace, memory('0x8000_0000_0000'))).toHaveLength(1);
  const old = vmFile({ memory: '[0x7fff_ffff_0000, 0x1_0000, 7, 1]' }, { release: '0.1' });
  expect(findingsOf(memoryOutsideSpace, old)).toHaveLength(1);
});
