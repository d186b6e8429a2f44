import { expect, test } from 'vitest';
import { cpuCount } from './cpu-count.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test('no vCPU cannot run', () => {
  const [finding] = expectRule(cpuCount, {
    faulty: vmFile({ cpus: '«0»', base: 'phys_cpu_ids = [0, 1]' }),
    clean: [vmFile({ cpus: '1' }), vmFile({ cpus: '64' })],
  });
  expect(finding?.fixes.map((fix) => fix.title)).toEqual(['Set cpu_num = 2']);
});

test('more than 64 do not fit', () => {
  expectRule(cpuCount, { faulty: vmFile({ cpus: '«65»' }), clean: vmFile({}) });
});

test('where both lists differ nobody knows how many are meant', () => {
  const [finding] = findingsOf(
    cpuCount,
    vmFile({ cpus: '0', base: 'phys_cpu_ids = [0]\nphys_cpu_sets = [1, 2]' }),
  );
  expect(finding?.fixes).toEqual([]);
});
