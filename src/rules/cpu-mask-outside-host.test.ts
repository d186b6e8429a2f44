import { expect, test } from 'vitest';
import { cpuMaskOutsideHost } from './cpu-mask-outside-host.ts';
import { platformFile } from './test-host.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const masks = (list: string, release: '0.1' | '0.5' = '0.5') =>
  vmFile({ cpus: '2', base: `phys_cpu_sets = ${list}` }, { arch: 'x86_64', release });
const host = platformFile({ arch: 'x86_64', cpus: 4 });

test('CPU 4 of a host that starts 0 to 3', () => {
  const [finding] = expectRule(cpuMaskOutsideHost, {
    faulty: [host, masks('[1, «0b1_1000»]')],
    clean: [host, masks('[1, 8]')],
  });
  expect(finding?.message).toContain('vCPU 1 may run on CPU 4, and host.toml starts 4 CPUs');
  expect(finding?.fixes).toHaveLength(1);
});

test('none of its CPUs starts', () => {
  expect(findingsOf(cpuMaskOutsideHost, host, masks('[16, 1]'))[0]?.fixes).toEqual([]);
  expect(findingsOf(cpuMaskOutsideHost, host, masks('[16, 1]', '0.1'))[0]?.severity).toBe('error');
});

test('without a platform, with two, or with one of another architecture nobody knows', () => {
  const other = { ...host, name: 'other.toml' };
  for (const platforms of [[], [host, other], [platformFile({ arch: 'aarch64' })]])
    expect(findingsOf(cpuMaskOutsideHost, ...platforms, masks('[16, 1]'))).toEqual([]);
});
