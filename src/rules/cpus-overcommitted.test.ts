import { expect, test } from 'vitest';
import { cpusOvercommitted } from './cpus-overcommitted.ts';
import { platformFile } from './test-host.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const host = platformFile({ arch: 'x86_64', cpus: 4 });
const masks = (list: string, cpus: string) =>
  vmFile({ cpus, base: `phys_cpu_sets = ${list}` }, { arch: 'x86_64' });

test('five vCPUs on four CPUs', () => {
  const found = expectRule(cpusOvercommitted, {
    faulty: [host, masks('[3, 3, 12]', '«3»'), masks('[12, 12]', '2')],
    clean: [host, masks('[3, 3]', '2'), masks('[12, 12]', '2')],
  });
  expect(found.map((finding) => finding.file)).toEqual(['vm1.toml', 'vm2.toml']);
  expect(found[0]?.message).toContain('The 2 open VMs bind 5 vCPUs, and host.toml starts 4 CPUs.');
});

test('what other rules tell is not told again', () => {
  expect(findingsOf(cpusOvercommitted, host, masks('[1, 1, 2, 4, 8]', '5'))).toEqual([]);
  expect(findingsOf(cpusOvercommitted, host, masks('[1, 2, 4, 8, 16]', '5'))).toEqual([]);
});

test('without a platform nobody knows', () => {
  expect(findingsOf(cpusOvercommitted, masks('[3, 3, 3, 3, 3, 3]', '6'))).toEqual([]);
});
