import { expect, test } from 'vitest';
import { mainMemoryWithoutKernel } from './main-memory-without-kernel.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const SMALL = '[0x4000_0000, 0x20_0000, 7, 0]';
const HOME = '[0x8000_0000, 0x1000_0000, 7, 0]';

test('the kernel is in the second row', () => {
  const [finding] = expectRule(mainMemoryWithoutKernel, {
    faulty: vmFile({ memory: `${SMALL},\n  «${HOME}»` }),
    clean: vmFile({ memory: `${HOME},\n  ${SMALL}` }),
  });
  expect(finding?.fixes.map((fix) => fix.title)).toEqual(['Make it the first row']);
});

test('images that follow main memory, no tree, or no order', () => {
  const identical = `[0x4000_0000, 0x20_0000, 7, 1],\n  ${HOME}`;
  expect(findingsOf(mainMemoryWithoutKernel, vmFile({ memory: identical }))).toEqual([]);
  const memory = `${SMALL},\n  ${HOME}`;
  for (const target of [{ arch: 'x86_64' }, { release: '0.1' }] as const)
    expect(findingsOf(mainMemoryWithoutKernel, vmFile({ memory }, target))).toEqual([]);
});
