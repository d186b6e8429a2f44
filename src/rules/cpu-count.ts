import { RELEASES } from '../model/release.ts';
import { inReleases, type VmRule } from './rule.ts';
import { failsText, placeOf } from './words.ts';

/** The hypervisor keeps a VM's vCPUs in sets of so many. */
const MOST = 64n;

/** C01, C02. */
export const cpuCount: VmRule = {
  scope: 'vm',
  code: 'cpu-count',
  refs: ['C01', 'C02'],
  title: 'A VM has 1 to 64 vCPUs',
  why: 'The parser takes any number. AxVisor makes one vCPU for each number from 0 to cpu_num; with 0 there is none that could run the guest, and the sets that hold a VM’s vCPUs end at 64.',
  evidence: ['ops:173-200', 'vmm:391'],
  severity: inReleases('error', ...RELEASES),
  reads: [['base', 'cpu_num']],
  check: (vm) => {
    const count = vm.config.base.cpu_num;
    if (count === undefined || (count >= 1n && count <= MOST)) return [];
    const path = placeOf(vm, 'cpu_num');
    if (count > MOST) {
      const message = `cpu_num is ${count}, and AxVisor holds at most ${MOST} vCPUs of a VM. ${failsText(vm.target)} Lower cpu_num.`;
      return [{ message, path }];
    }
    // A list of CPUs says how many are meant; without one it is one.
    const { phys_cpu_ids: ids, phys_cpu_sets: masks } = vm.config.base;
    const meant = BigInt((ids ?? masks)?.length || 1);
    const agrees = ids === undefined || masks === undefined || ids.length === masks.length;
    return [
      {
        message:
          'cpu_num is 0: the VM has no vCPU that could run the guest. Set cpu_num to the number of vCPUs.',
        path,
        fixes:
          agrees && meant <= MOST
            ? [{ title: `Set cpu_num = ${meant}`, operations: [{ kind: 'set', path, value: meant }] }]
            : [],
      },
    ];
  },
};
