import { findDtbAddress } from './dtb-view.ts';
import { kernelKeys } from './key-edits.ts';
import { checkStray } from './landing.ts';
import { inReleases, type VmRule } from './rule.ts';

/** K09. */
export const dtbOutsideMemory: VmRule = {
  scope: 'vm',
  code: 'dtb-outside-memory',
  refs: ['K09'],
  title: 'The device tree is loaded where the guest has no memory',
  why: 'AxVisor copies the device tree to dtb_load_addr like any image, and an address in no memory row cannot be translated. From 0.3 on it chooses the address itself where main memory is identical.',
  evidence: ['S-vm:266', 'cre:222-253'],
  severity: inReleases('error', 'flat', '0.1', '0.1-dtb', '0.3', '0.5'),
  reads: kernelKeys('dtb_path', 'dtb_load_addr', 'memory_regions', 'enable_bios', 'boot_protocol'),
  check: (vm) => {
    if (findDtbAddress(vm) === undefined) return [];
    const way = 'Move it into memory, away from the kernel.';
    return checkStray(vm, 'dtb_load_addr', { subject: 'The device tree', way });
  },
};
