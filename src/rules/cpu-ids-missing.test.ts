import { expect, test } from 'vitest';
import { cpuIdsMissing } from './cpu-ids-missing.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmText } from './test-vm.ts';

/** `[base]` is the place: the key that is missing belongs there. */
const faulty = (base: string, cpus = '1') => vmText({ base, cpus }).replace('[base]', '«[base]»');

test.each([
  ['0.3', 'aarch64'],
  ['0.5', 'aarch64'],
  ['0.5', 'riscv64'],
] as const)('%s on %s needs the ids', (release, arch) => {
  expectRule(cpuIdsMissing, {
    faulty: { text: faulty(''), release, arch },
    clean: { text: vmText(), release, arch },
  });
});

test.each([
  ['0.1', 'aarch64'],
  ['0.3', 'riscv64'],
  ['0.5', 'x86_64'],
  ['0.5', 'loongarch64'],
] as const)('%s on %s does without', (release, arch) => {
  expect(findingsOf(cpuIdsMissing, { text: vmText({ base: '' }), release, arch })).toEqual([]);
});

test.each([
  ['qemu.toml', '', '1', '[0x0]'],
  ['qemu.toml', 'phys_cpu_sets = [2, 4]', '2', '[0x1, 0x2]'],
  ['vm-e2000.toml', 'phys_cpu_sets = [4]', '1', '[0x100]'],
] as const)('%s with %j gets %s', (name, base, cpus, literal) => {
  const [finding] = expectRule(cpuIdsMissing, {
    faulty: { name, text: faulty(base, cpus) },
    clean: { text: vmText() },
  });
  expect(finding?.fixes.map((fix) => fix.title)).toEqual([
    expect.stringContaining(`phys_cpu_ids = ${literal}`),
  ]);
});

test('0.3 counts by reg', () => {
  const file = { name: 'e2000.toml', text: vmText({ base: 'phys_cpu_sets = [1]' }), release: '0.3' } as const;
  expect(findingsOf(cpuIdsMissing, file)[0]?.fixes[0]?.title).toContain('[0x200]');
});

test.each([
  ['vm.toml', 'phys_cpu_sets = [1]', '1'],
  ['e2000.toml', '', '1'],
  ['e2000.toml', 'phys_cpu_sets = [3]', '1'],
  ['e2000.toml', 'phys_cpu_sets = [16]', '1'],
  ['qemu.toml', 'phys_cpu_sets = [1, 1]', '2'],
  ['qemu.toml', 'phys_cpu_sets = [1]', '2'],
] as const)('%s with %j: nobody knows which', (name, base, cpus) => {
  expect(findingsOf(cpuIdsMissing, { name, text: vmText({ base, cpus }) })[0]?.fixes).toEqual([]);
});
