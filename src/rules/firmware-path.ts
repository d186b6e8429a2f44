import { BOOT_KEYS, bootPlanOf } from '../planner/boot-matrix.ts';
import { inReleases, type VmRule } from './rule.ts';

/** K18: UEFI needs uefi_firmware_path, or bios_path in its place. */
export const firmwarePath: VmRule = {
  scope: 'vm',
  code: 'firmware-path-missing',
  refs: ['K18'],
  title: 'UEFI boot without a firmware image',
  why: 'For UEFI AxVisor brings no firmware of its own: it wants uefi_firmware_path, or bios_path where that is absent, and checks this when it reads the file.',
  evidence: ['cfg:775-781'],
  severity: inReleases('error', '0.5'),
  reads: BOOT_KEYS,
  check: ({ config: { kernel }, target }) => {
    const { protocol, conflict, supported } = bootPlanOf(kernel, target);
    if (conflict || !supported || protocol !== 'uefi') return [];
    if (kernel.uefi_firmware_path !== undefined || kernel.bios_path !== undefined) return [];
    return [
      {
        message:
          'UEFI boot needs a firmware image. AxVisor 0.5 refuses the file. Add uefi_firmware_path with the path of the image.',
        path: ['kernel', 'boot_protocol'],
      },
    ];
  },
};
