import { formatHex } from '../model/quantity.ts';
import { bootViewOf } from './boot-view.ts';
import { kernelKeys, putFix } from './key-edits.ts';
import { findLoaded, isMapped } from './landing.ts';
import { inReleases, type VmRule } from './rule.ts';
import { placeOf } from './words.ts';

/** K02. */
export const entryOutsideMemory: VmRule = {
  scope: 'vm',
  code: 'entry-outside-memory',
  refs: ['K02'],
  title: 'The entry point lies where the guest has no memory',
  why: 'AxVisor does not check the entry point. The first instruction of the guest then faults at an address that nothing is mapped to, and the VM stops at once. This is silent where firmware starts the guest, or where the entry point follows main memory.',
  evidence: ['spec A.6'],
  severity: inReleases('warning', 'flat', '0.1', '0.1-dtb', '0.3', '0.5'),
  reads: kernelKeys('entry_point', 'kernel_load_addr', 'memory_regions', 'enable_bios', 'boot_protocol'),
  check: (vm) => {
    const { firmware, direct86 } = bootViewOf(vm);
    const entry = findLoaded(vm, 'entry_point');
    if (firmware || direct86 || !entry || vm.plan.memory.length === 0) return [];
    if (isMapped(vm, entry.effective)) return [];
    const load = findLoaded(vm, 'kernel_load_addr')?.effective;
    const fits = load !== undefined && load !== entry.effective && isMapped(vm, load);
    return [
      {
        message: `The guest starts at ${formatHex(entry.effective)}, where it has no memory. It stops at its first instruction. Enter the address of the kernel's first instruction.`,
        path: placeOf(vm, 'entry_point'),
        fixes: fits ? [putFix(vm, 'entry_point', formatHex(load))] : [],
      },
    ];
  },
};
