import { RELEASES } from '../model/release.ts';
import { looksLikeNumbers, masksInForce } from './cpu-facts.ts';
import { inReleases, type VmRule } from './rule.ts';
import { placeOf } from './words.ts';

/** C06. */
export const cpuMaskEmpty: VmRule = {
  scope: 'vm',
  code: 'cpu-mask-empty',
  refs: ['C06'],
  title: 'A CPU mask allows no CPU',
  why: 'Each bit of a mask stands for one host CPU. With none 0.1 and 0.3 make a task that no CPU may run; 0.5 warns and takes the lowest CPU that has started.',
  evidence: ['vcp:260-287', 'spec A.3: mask 0'],
  severity: { ...inReleases('warning', ...RELEASES), '0.1': 'error' },
  reads: [
    ['base', 'cpu_num'],
    ['base', 'phys_cpu_ids'],
    ['base', 'phys_cpu_sets'],
  ],
  check: (vm) => {
    const masks = masksInForce(vm) ?? [];
    if (looksLikeNumbers(vm)) return [];
    return masks.flatMap((mask, i) => {
      if (mask !== 0n) return [];
      const consequence =
        vm.target.release === '0.5'
          ? 'AxVisor takes the lowest CPU instead.'
          : 'The vCPU panics the hypervisor or never runs.';
      return [
        {
          message: `The mask of vCPU ${i} is 0: it may run on no CPU. ${consequence} Set the bit of a CPU: 1 for CPU 0, 2 for CPU 1, 4 for CPU 2.`,
          path: [...placeOf(vm, 'phys_cpu_sets'), i],
        },
      ];
    });
  },
};
