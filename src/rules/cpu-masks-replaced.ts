import { releaseName } from '../model/findings.ts';
import { looksUpCpus } from './cpu-facts.ts';
import type { VmRule } from './rule.ts';
import { placeOf } from './words.ts';

/** C12. */
export const cpuMasksReplaced: VmRule = {
  scope: 'vm',
  code: 'cpu-masks-replaced',
  refs: ['C12'],
  title: 'phys_cpu_ids replaces phys_cpu_sets',
  why: 'Where AxVisor looks the ids up in the host’s device tree, it then sets each vCPU’s mask to the one bit of the place of that CPU node. What phys_cpu_sets says is overwritten.',
  evidence: ['par:403-417'],
  severity: { '0.3': { aarch64: 'info' }, '0.5': { aarch64: 'info', riscv64: 'info' } },
  reads: [
    ['base', 'phys_cpu_ids'],
    ['base', 'phys_cpu_sets'],
  ],
  check: (vm) => {
    const { phys_cpu_ids: ids, phys_cpu_sets: masks } = vm.config.base;
    if (ids === undefined || masks === undefined || !looksUpCpus(vm.target)) return [];
    const path = placeOf(vm, 'phys_cpu_sets');
    return [
      {
        message: `phys_cpu_sets has no effect beside phys_cpu_ids: ${releaseName(vm.target.release)} computes the masks from the ids. Leave it out, or keep it for older releases.`,
        path,
        target: 'key',
        related: [{ path: placeOf(vm, 'phys_cpu_ids'), message: 'This decides.' }],
        fixes: [{ title: 'Remove phys_cpu_sets', operations: [{ kind: 'remove-key', path }] }],
      },
    ];
  },
};
