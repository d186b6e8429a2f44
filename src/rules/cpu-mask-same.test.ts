import { expect, test } from 'vitest';
import { cpuMaskSame } from './cpu-mask-same.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const masks = (list: string, cpus: number, more = '') =>
  vmFile({ cpus: `${cpus}`, base: `phys_cpu_sets = ${list}\n${more}` }, { arch: 'x86_64' });

test('two vCPUs on one CPU', () => {
  expectRule(cpuMaskSame, { faulty: masks('[4, 2, «4»]', 3), clean: masks('[6, 6, 4]', 3) });
});

test('masks that the ids replace say nothing', () => {
  const file = vmFile({ cpus: '2', base: 'phys_cpu_ids = [0, 1]\nphys_cpu_sets = [0, 0]' });
  expect(findingsOf(cpuMaskSame, file)).toEqual([]);
});
