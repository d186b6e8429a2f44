import { expect, test } from 'vitest';
import { cpuShared } from './cpu-shared.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const ids = (list: string, cpus = '1') => vmFile({ cpus, base: `phys_cpu_ids = ${list}` });
const masks = (list: string, cpus = '1') =>
  vmFile({ cpus, base: `phys_cpu_sets = ${list}` }, { arch: 'x86_64' });

test('by hardware ids', () => {
  const found = expectRule(cpuShared, {
    faulty: [ids('[0, «0x100»]', '2'), ids('[0x100]')],
    clean: [ids('[0, 0x100]', '2'), ids('[0x200]')],
  });
  expect(found.map((finding) => [finding.file, finding.related[0]?.file])).toEqual([
    ['vm0.toml', 'vm1.toml'],
    ['vm1.toml', 'vm0.toml'],
  ]);
  expect(found[0]?.message).toContain('each other’s interrupts');
});

test('by masks of one CPU', () => {
  expectRule(cpuShared, {
    faulty: [masks('[«4»]'), masks('[1, 4]', '2')],
    clean: [masks('[4]'), masks('[5]')],
  });
});

test('ids and masks are not compared, nor a VM with itself', () => {
  expect(findingsOf(cpuShared, ids('[0]'), masks('[1]'))).toEqual([]);
  expect(findingsOf(cpuShared, ids('[0, 0]', '2'))).toEqual([]);
});
