import { expect, test } from 'vitest';
import { cpuMasksReplaced } from './cpu-masks-replaced.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const BOTH = 'phys_cpu_ids = [0]\nphys_cpu_sets = [1]';

test('masks beside ids', () => {
  const [finding] = expectRule(cpuMasksReplaced, {
    faulty: vmFile({ base: 'phys_cpu_ids = [0]\n«phys_cpu_sets» = [1]' }),
    clean: vmFile({ base: 'phys_cpu_ids = [0]' }),
  });
  expect(finding?.severity).toBe('info');
});

test('both count in 0.1, and on x86_64 the masks alone', () => {
  for (const target of [{ release: '0.1' }, { arch: 'x86_64' }] as const)
    expect(findingsOf(cpuMasksReplaced, vmFile({ base: BOTH }, target))).toEqual([]);
});
