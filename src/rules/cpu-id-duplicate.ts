import { formatHex } from '../model/quantity.ts';
import { RELEASES } from '../model/release.ts';
import { inReleases, type VmRule } from './rule.ts';
import { placeOf } from './words.ts';

/** C09. */
export const cpuIdDuplicate: VmRule = {
  scope: 'vm',
  code: 'cpu-id-duplicate',
  refs: ['C09'],
  title: 'Two vCPUs have one hardware id',
  why: 'A hardware id is what the guest reads from its CPU to know which one it is, and from 0.3 on also the host CPU that the vCPU is bound to. Two vCPUs with one id look the same to the guest and share a CPU.',
  evidence: ['par:398', 'spec A.3: what guest sees'],
  severity: inReleases('warning', ...RELEASES),
  reads: [['base', 'phys_cpu_ids']],
  check: (vm) => {
    const first = new Map<bigint, number>();
    return (vm.config.base.phys_cpu_ids ?? []).flatMap((id, i) => {
      const earlier = first.get(id);
      if (earlier === undefined) {
        first.set(id, i);
        return [];
      }
      const list = placeOf(vm, 'phys_cpu_ids');
      return [
        {
          message: `vCPU ${earlier} and vCPU ${i} have the same hardware id ${formatHex(id)}. The guest cannot tell them apart. Give each the id of a CPU of its own.`,
          path: [...list, i],
          related: [{ path: [...list, earlier], message: `vCPU ${earlier} has it first.` }],
        },
      ];
    });
  },
};
