import { BOOT_KEYS, bootPlanOf } from '../planner/boot-matrix.ts';
import { putFix } from './key-edits.ts';
import { isMapped } from './landing.ts';
import { inReleases, type VmRule } from './rule.ts';

/** Where multiboot images are linked for, and the built-in one goes. */
const BIOS = 0x8000n;

/** K14, K18: a firmware image needs bios_load_addr; only multiboot without an image brings its own. */
export const firmwareAddress: VmRule = {
  scope: 'vm',
  code: 'firmware-address-missing',
  refs: ['K14', 'K18'],
  title: 'A firmware image without a load address',
  why: 'AxVisor copies firmware to bios_load_addr and checks when it reads the file that UEFI, and a BIOS image of your own, has one. Only the built-in multiboot BIOS knows its place, 0x8000.',
  evidence: ['cfg:775-788'],
  severity: inReleases('error', '0.5'),
  reads: BOOT_KEYS,
  check: (vm) => {
    const { kernel } = vm.config;
    const { protocol, conflict, supported } = bootPlanOf(kernel, vm.target);
    if (conflict || !supported || kernel.bios_load_addr !== undefined) return [];
    const multiboot = protocol === 'multiboot' && kernel.bios_path !== undefined;
    if (protocol !== 'uefi' && !multiboot) return [];
    return [
      {
        message: `${multiboot ? 'A BIOS image' : 'UEFI firmware'} needs a load address. AxVisor 0.5 refuses the file. Add bios_load_addr.`,
        path: ['kernel', multiboot ? 'bios_path' : 'boot_protocol'],
        fixes: multiboot && isMapped(vm, BIOS) ? [putFix(vm, 'bios_load_addr', '0x8000')] : [],
      },
    ];
  },
};
