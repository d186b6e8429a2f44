import { expect, test } from 'vitest';
import { cpuMaskEmpty } from './cpu-mask-empty.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const masks = (list: string, cpus: number, more = '') =>
  vmFile({ cpus: `${cpus}`, base: `phys_cpu_sets = ${list}\n${more}` }, { arch: 'x86_64' });

test('a mask of 0 allows no CPU', () => {
  expectRule(cpuMaskEmpty, { faulty: masks('[1, «0»]', 2), clean: masks('[1, 2]', 2) });
  const old = vmFile({ base: 'phys_cpu_sets = [0]' }, { release: '0.1' });
  expect(findingsOf(cpuMaskEmpty, old)[0]?.severity).toBe('error');
});

test('numbers are told as such and not again as empty or doubled masks', () => {
  expect(findingsOf(cpuMaskEmpty, masks('[0, 1, 2]', 3))).toEqual([]);
});

test('masks that the ids replace say nothing', () => {
  const file = vmFile({ cpus: '2', base: 'phys_cpu_ids = [0, 1]\nphys_cpu_sets = [0, 0]' });
  expect(findingsOf(cpuMaskEmpty, file)).toEqual([]);
});
