import { formatHex } from '../model/quantity.ts';
import { bootViewOf } from './boot-view.ts';
import { kernelKeys, putFix } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';

/** K03. */
export const entryBeforeKernel: VmRule = {
  scope: 'vm',
  code: 'entry-before-kernel',
  refs: ['K03'],
  title: 'The entry point lies before a kernel that is moved',
  why: 'Where main memory is identical AxVisor 0.5 moves the kernel to its start and keeps the distance of the entry point from kernel_load_addr. It computes that distance without a sign: an entry point before the kernel is a panic of the whole hypervisor. UEFI and a Linux bzImage on x86_64 are not moved this way.',
  evidence: ['axc:302-322', 'boot:32-45'],
  severity: inReleases('error', '0.5'),
  reads: kernelKeys('entry_point', 'kernel_load_addr', 'memory_regions', 'enable_bios', 'boot_protocol'),
  check: (vm) => {
    const { entry_point: entry, kernel_load_addr: load } = vm.config.kernel;
    if (entry === undefined || load === undefined || entry >= load || !bootViewOf(vm).follows) return [];
    return [
      {
        message: `entry_point ${formatHex(entry)} lies before kernel_load_addr ${formatHex(load)}, and main memory is identical. AxVisor 0.5 panics when it moves the kernel there. Set the entry point to the load address or behind it.`,
        path: ['kernel', 'entry_point'],
        related: [{ path: ['kernel', 'kernel_load_addr'], message: 'The kernel starts here.' }],
        fixes: [putFix(vm, 'entry_point', formatHex(load))],
      },
    ];
  },
};
