import { expect, test } from 'vitest';
import { entryBeforeKernel } from './entry-before-kernel.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const memory = '[0x8000_0000, 0x1000_0000, 0x7, 1],';

test('an entry point before a kernel that is moved', () => {
  expectRule(entryBeforeKernel, {
    faulty: vmFile({ memory, entry: '«0x801f_f000»' }),
    clean: vmFile({ memory, entry: '0x8020_1000' }),
  });
});

test('nothing is said where it is not moved', () => {
  const early = { entry: '0x8000_0000' };
  expect(findingsOf(entryBeforeKernel, vmFile(early))).toEqual([]);
  expect(findingsOf(entryBeforeKernel, vmFile({ ...early, memory }, { release: '0.3' }))).toEqual([]);
  expect(findingsOf(entryBeforeKernel, vmFile({ ...early, memory }, { arch: 'x86_64' }))).toEqual([]);
});
