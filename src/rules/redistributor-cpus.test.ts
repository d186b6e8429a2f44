import { expect, test } from 'vitest';
import { redistributorCpus } from './redistributor-cpus.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const gicr = (list: string) => `["gicr", 0x80a_0000, 0x2_0000, 0, 0x20, ${list}]`;

test.each(['0.3', '0.5'] as const)('fewer frames than vCPUs, in %s', (release) => {
  const two = { cpus: '2', base: 'phys_cpu_ids = [0, 1]' };
  expectRule(redistributorCpus, {
    faulty: vmFile({ ...two, emulated: gicr('[«1», 0x2_0000, 0]') }, { release }),
    clean: vmFile({ ...two, emulated: gicr('[2, 0x2_0000, 0]') }, { release }),
  });
});

test('another first CPU than the one vCPU 0 is pinned to', () => {
  const base = 'phys_cpu_sets = [0b100]';
  expectRule(redistributorCpus, {
    faulty: vmFile({ base, emulated: gicr('[1, 0x2_0000, «0»]') }, { release: '0.1-dtb' }),
    clean: vmFile({ base, emulated: gicr('[1, 0x2_0000, 2]') }, { release: '0.1-dtb' }),
  });
});

test('ids are looked up in the device tree: nobody knows the number', () => {
  const parts = {
    base: 'phys_cpu_ids = [0x200]\nphys_cpu_sets = [0b100]',
    emulated: gicr('[1, 0x2_0000, 0]'),
  };
  expect(findingsOf(redistributorCpus, vmFile(parts))).toEqual([]);
});
