import { expect, test } from 'vitest';
import { cpuMaskNumber } from './cpu-mask-number.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const masks = (list: string, cpus: number, more = '') =>
  vmFile({ cpus: `${cpus}`, base: `phys_cpu_sets = ${list}\n${more}` }, { arch: 'x86_64' });

test.each([
  ['[0, 1, 2, 3]', 4, '[1, 2, 4, 8]'],
  ['[0, 1]', 2, '[1, 2]'],
  ['[4, 5, 6]', 3, '[16, 32, 64]'],
] as const)('%s are numbers', (list, cpus, fixed) => {
  const [finding] = expectRule(cpuMaskNumber, {
    faulty: masks(`«${list}»`, cpus),
    clean: masks(fixed, cpus),
  });
  expect(finding?.severity).toBe('warning');
});

test('masks that repeat the ids are numbers', () => {
  const file = masks('«[3]»', 1, 'phys_cpu_ids = [3]');
  expectRule(cpuMaskNumber, { faulty: file, clean: masks('[8]', 1, 'phys_cpu_ids = [3]') });
});

test('a lone 3 is only worth a remark', () => {
  const found = findingsOf(cpuMaskNumber, masks('[3]', 1));
  expect(found.map((finding) => [finding.severity, finding.fixes.length])).toEqual([['info', 0]]);
});

test.each([
  ['[1, 2]', 2],
  ['[1, 2, 4]', 3],
  ['[3, 3]', 2],
  ['[7, 7, 7, 7]', 4],
  ['[15]', 1],
  ['[0]', 1],
] as const)('%s are masks', (list, cpus) => {
  expect(findingsOf(cpuMaskNumber, masks(list, cpus))).toEqual([]);
});

test('masks that the ids replace say nothing', () => {
  const file = vmFile({ cpus: '2', base: 'phys_cpu_ids = [0, 1]\nphys_cpu_sets = [0, 0]' });
  expect(findingsOf(cpuMaskNumber, file)).toEqual([]);
});
