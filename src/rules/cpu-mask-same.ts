import { RELEASES } from '../model/release.ts';
import { looksLikeNumbers, masksInForce, onlyCpuOf } from './cpu-facts.ts';
import { inReleases, type VmRule } from './rule.ts';
import { placeOf } from './words.ts';

/** C10. */
export const cpuMaskSame: VmRule = {
  scope: 'vm',
  code: 'cpu-mask-same',
  refs: ['C10'],
  title: 'Two vCPUs are bound to one CPU',
  why: 'AxVisor starts both vCPUs on the same host CPU, where they take turns. A guest that waits on one vCPU for the other then waits for whole time slices.',
  evidence: ['spec A.3', 'cfg:643-652'],
  severity: inReleases('warning', ...RELEASES),
  reads: [
    ['base', 'cpu_num'],
    ['base', 'phys_cpu_ids'],
    ['base', 'phys_cpu_sets'],
  ],
  check: (vm) => {
    const first = new Map<number, number>();
    return (masksInForce(vm) ?? []).flatMap((mask, i) => {
      const cpu = onlyCpuOf(mask);
      if (cpu === undefined || looksLikeNumbers(vm)) return [];
      const earlier = first.get(cpu);
      if (earlier === undefined) {
        first.set(cpu, i);
        return [];
      }
      const list = placeOf(vm, 'phys_cpu_sets');
      return [
        {
          message: `vCPU ${earlier} and vCPU ${i} may both run on CPU ${cpu} only, so they take turns. Give each a CPU of its own.`,
          path: [...list, i],
          related: [{ path: [...list, earlier], message: `vCPU ${earlier} is bound to CPU ${cpu} here.` }],
        },
      ];
    });
  },
};
