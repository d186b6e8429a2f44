import { BOOT_KEYS } from '../planner/boot-matrix.ts';
import { bootViewOf, isLinux86 } from './boot-view.ts';
import { kernelKeys } from './key-edits.ts';
import type { VmRule } from './rule.ts';

/** K32. */
export const linuxOffsets: VmRule = {
  scope: 'vm',
  code: 'linux-offsets',
  refs: ['K32'],
  title: 'Load addresses of Linux are distances from main memory',
  why: 'For a Linux bzImage AxVisor 0.5 adds kernel_load_addr and ramdisk_load_addr to the start of main memory where that is identical, and enters the guest at 0x8000. The boot parameters hold 32-bit addresses, so that this memory has to lie below 4 GiB.',
  evidence: ['x86b:284-302', 'x86b:328-332'],
  severity: { '0.5': { x86_64: 'info' } },
  reads: [...BOOT_KEYS, ...kernelKeys('kernel_load_addr', 'memory_regions', 'cmdline')],
  check: (vm) => {
    if (!isLinux86(vm) || bootViewOf(vm).main.kind === 'none') return [];
    if (vm.config.kernel.kernel_load_addr === undefined) return [];
    const ramdisk = vm.config.kernel.ramdisk_path !== undefined;
    return [
      {
        message: `Main memory is identical, so for a Linux bzImage ${ramdisk ? 'kernel_load_addr and ramdisk_load_addr are distances' : 'kernel_load_addr is a distance'} from its start. AxVisor has to find that memory below 4 GiB, or the VM is not created.`,
        path: ['kernel', 'kernel_load_addr'],
      },
    ];
  },
};
