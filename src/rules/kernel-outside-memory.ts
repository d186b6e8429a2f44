import { kernelKeys } from './key-edits.ts';
import { checkStray } from './landing.ts';
import { inReleases, type VmRule } from './rule.ts';

/** K01. */
export const kernelOutsideMemory: VmRule = {
  scope: 'vm',
  code: 'kernel-outside-memory',
  refs: ['K01'],
  title: 'The kernel is loaded where the guest has no memory',
  why: 'AxVisor copies the image to kernel_load_addr by looking that guest address up in the page table that it has just built. An address in no memory row cannot be translated: 0.5 gives up the VM, earlier releases panic. From 0.3 on the number is not used where main memory is identical, and then nothing is said of it.',
  evidence: ['S-vm:266', 'asp:194'],
  severity: inReleases('error', 'flat', '0.1', '0.1-dtb', '0.3', '0.5'),
  reads: kernelKeys('kernel_load_addr', 'memory_regions', 'enable_bios', 'boot_protocol'),
  check: (vm) =>
    checkStray(vm, 'kernel_load_addr', {
      subject: 'The kernel',
      way: 'Move the kernel into memory, or add a memory region there.',
    }),
};
