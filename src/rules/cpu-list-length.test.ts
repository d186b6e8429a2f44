import { expect, test } from 'vitest';
import { cpuListLength } from './cpu-list-length.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const titles = (fixes: readonly { readonly title: string }[] | undefined) => fixes?.map((fix) => fix.title);

test('a list that is too long is a panic in 0.1 and dropped later', () => {
  for (const [release, severity] of [
    ['0.1', 'error'],
    ['0.3', 'warning'],
  ] as const) {
    const [finding] = expectRule(cpuListLength, {
      faulty: vmFile({ cpus: '1', base: 'phys_cpu_ids = «[0, 1, 2]»' }, { release }),
      clean: vmFile({ cpus: '3', base: 'phys_cpu_ids = [0, 1, 2]' }, { release }),
    });
    expect(finding?.severity).toBe(severity);
    expect(titles(finding?.fixes)).toEqual(['Remove the last 2 entries', 'Set cpu_num = 3']);
  }
});

test('a list that is too short leaves vCPUs unbound', () => {
  const [finding] = expectRule(cpuListLength, {
    faulty: vmFile({ cpus: '2', base: 'phys_cpu_sets = «[1]»' }, { arch: 'x86_64' }),
    clean: vmFile({ cpus: '1', base: 'phys_cpu_sets = [1]' }, { arch: 'x86_64' }),
  });
  expect(finding?.severity).toBe('warning');
  expect(finding?.message).toContain('The last 1 vCPU is bound to no CPU.');
});

test('masks that are overwritten are of no account', () => {
  const both = { cpus: '1', base: 'phys_cpu_ids = [0]\nphys_cpu_sets = [1, 2]' };
  expect(findingsOf(cpuListLength, vmFile(both, { release: '0.5' }))).toEqual([]);
  expect(findingsOf(cpuListLength, vmFile(both, { release: '0.1' }))).toHaveLength(1);
});

test('where the lists disagree cpu_num is not offered', () => {
  const found = findingsOf(
    cpuListLength,
    vmFile({ cpus: '1', base: 'phys_cpu_ids = [0, 1]\nphys_cpu_sets = [1, 2, 4]' }, { release: '0.1' }),
  );
  expect(found.map((finding) => titles(finding.fixes))).toEqual([
    ['Remove the last entry'],
    ['Remove the last 2 entries'],
  ]);
});
