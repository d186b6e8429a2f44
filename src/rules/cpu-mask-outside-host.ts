import { RELEASES } from '../model/release.ts';
import { cpusOf, masksInForce } from './cpu-facts.ts';
import { hostOf } from './host-facts.ts';
import { inReleases, type VmRule } from './rule.ts';
import { countText, listText, placeOf } from './words.ts';

/** C07. */
export const cpuMaskOutsideHost: VmRule = {
  scope: 'vm',
  code: 'cpu-mask-outside-host',
  refs: ['C07'],
  title: 'A CPU mask names CPUs that the host does not start',
  why: 'AxVisor is built for a number of CPUs (cpu-num, or SMP=). Up to 0.3 a mask with a bit beyond is an assertion that panics. 0.5 uses the CPUs of the mask that have started, and the lowest one when none of them has.',
  evidence: ['axvisor @0c9b89a vcpus.rs:258', 'vcp:271-287'],
  severity: { ...inReleases('warning', ...RELEASES), '0.1': 'error' },
  reads: [
    ['base', 'cpu_num'],
    ['base', 'phys_cpu_ids'],
    ['base', 'phys_cpu_sets'],
  ],
  check: (vm, workspace) => {
    const host = hostOf(vm, workspace);
    const count = host?.cpuCount;
    if (host === undefined || count === undefined) return [];
    return (masksInForce(vm) ?? []).flatMap((mask, i) => {
      const beyond = mask >> count;
      if (beyond === 0n) return [];
      const inside = mask & ((1n << count) - 1n);
      const consequence =
        vm.target.release !== '0.5'
          ? 'AxVisor panics when it starts the vCPU.'
          : inside === 0n
            ? 'AxVisor takes the lowest CPU that has started instead.'
            : 'AxVisor uses the others only.';
      const cpus = cpusOf(mask).filter((cpu) => BigInt(cpu) >= count);
      const path = [...placeOf(vm, 'phys_cpu_sets'), i];
      return [
        {
          message: `vCPU ${i} may run on CPU ${listText(cpus.map(String))}, and ${host.platform.name} starts ${countText(count, 'CPU')}, from 0 to ${count - 1n}. ${consequence} Change the mask, or build for more CPUs.`,
          path,
          fixes:
            inside === 0n
              ? []
              : [{ title: 'Keep the CPUs that start', operations: [{ kind: 'set', path, value: inside }] }],
        },
      ];
    });
  },
};
