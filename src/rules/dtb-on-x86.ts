import { kernelKeys, removeFix } from './key-edits.ts';
import type { VmRule } from './rule.ts';

/** K31. */
export const dtbOnX86: VmRule = {
  scope: 'vm',
  code: 'dtb-on-x86',
  refs: ['K31'],
  title: 'A device tree address on x86_64',
  why: 'AxVisor 0.5 never loads a device tree on x86_64, but prepares one wherever dtb_load_addr is set, finds no bytes and gives up the VM. Earlier releases ignore the number.',
  evidence: ['prep:105-115', 'x86v:77'],
  severity: { '0.5': { x86_64: 'error' } },
  reads: kernelKeys('dtb_load_addr'),
  check: (vm) => {
    if (vm.config.kernel.dtb_load_addr === undefined) return [];
    return [
      {
        message:
          'x86_64 has no device tree for guests. AxVisor 0.5 does not create a VM with dtb_load_addr there. Remove the key.',
        path: ['kernel', 'dtb_load_addr'],
        fixes: [removeFix(vm, 'dtb_load_addr')],
      },
    ];
  },
};
