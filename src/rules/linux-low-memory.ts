import { BOOT_KEYS } from '../planner/boot-matrix.ts';
import { isLinux86 } from './boot-view.ts';
import { kernelKeys } from './key-edits.ts';
import { checkLowMemory } from './low-memory.ts';
import type { VmRule } from './rule.ts';

/** K30. The boot parameters and stub; the table of processors. */
const NEEDED = [
  { start: 0x7000n, size: 0x2000n },
  { start: 0x9_f800n, size: 0x800n },
];

export const linuxLowMemory: VmRule = {
  scope: 'vm',
  code: 'linux-low-memory',
  refs: ['K30'],
  title: 'Linux boot without low memory',
  why: 'For a Linux bzImage AxVisor 0.5 writes boot parameters to 0x7000, a stub to 0x8000 and the table of processors to 0x9_f800 of the guest, and wants memory there. Whether an image is a bzImage shows only when it is loaded; a command line or the name of the image tells it before.',
  evidence: ['x86b:304-334'],
  severity: { '0.5': { x86_64: 'error' } },
  reads: [...BOOT_KEYS, ...kernelKeys('memory_regions', 'cmdline')],
  check: (vm) => (isLinux86(vm) ? checkLowMemory(vm, 'Direct boot of Linux', NEEDED) : []),
};
