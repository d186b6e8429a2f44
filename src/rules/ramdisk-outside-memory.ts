import { kernelKeys } from './key-edits.ts';
import { checkStray } from './landing.ts';
import { inReleases, type VmRule } from './rule.ts';

/** K07. */
export const ramdiskOutsideMemory: VmRule = {
  scope: 'vm',
  code: 'ramdisk-outside-memory',
  refs: ['K07'],
  title: 'The ramdisk is loaded where the guest has no memory',
  why: 'AxVisor copies the ramdisk to ramdisk_load_addr as written; unlike the kernel it does not follow main memory. An address in no memory row is an error when the VM is created. Only for a Linux bzImage on x86_64 with identical main memory the number is a distance from main memory.',
  evidence: ['img:243-247', 'x86b:284-302'],
  severity: inReleases('error', 'flat', '0.1', '0.1-dtb', '0.3', '0.5'),
  reads: kernelKeys('ramdisk_path', 'ramdisk_load_addr', 'memory_regions', 'enable_bios', 'boot_protocol'),
  check: (vm) =>
    checkStray(vm, 'ramdisk_load_addr', {
      subject: 'The ramdisk',
      way: 'Move it into memory, behind the kernel.',
    }),
};
