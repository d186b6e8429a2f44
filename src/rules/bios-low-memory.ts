import { BOOT_KEYS } from '../planner/boot-matrix.ts';
import { bootViewOf } from './boot-view.ts';
import { kernelKeys } from './key-edits.ts';
import { checkLowMemory, MULTIBOOT_MEMORY } from './low-memory.ts';
import type { VmRule } from './rule.ts';

/** K20c. */
export const biosLowMemory: VmRule = {
  scope: 'vm',
  code: 'bios-low-memory',
  refs: ['K20c'],
  title: 'Multiboot without low memory',
  why: 'Multiboot writes its boot information and the BIOS into guest memory from 0x6000 to 0x9000 and wants a memory region there. Without it AxVisor gives up the VM.',
  evidence: ['x86b:390-416'],
  severity: { '0.5': { x86_64: 'error' } },
  reads: [...BOOT_KEYS, ...kernelKeys('memory_regions')],
  check: (vm) =>
    bootViewOf(vm).protocol === 'multiboot' ? checkLowMemory(vm, 'Multiboot', MULTIBOOT_MEMORY) : [],
};
