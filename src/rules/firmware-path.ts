import type { Diagnostic } from '../base/diagnostic.ts';
import type { Target } from '../model/release.ts';
import type { VmConfig } from '../model/vm-config.ts';
import { bootPlanOf } from './boot-matrix.ts';
import { errorFinding } from './finding.ts';

/** K18: UEFI needs uefi_firmware_path, or bios_path in its place. */
export function checkFirmwarePath(config: VmConfig, target: Target): readonly Diagnostic[] {
  const { kernel } = config;
  const { protocol, conflict, supported } = bootPlanOf(kernel, target);
  if (conflict || !supported || protocol !== 'uefi') return [];
  if (kernel.uefi_firmware_path !== undefined || kernel.bios_path !== undefined) return [];
  return [
    errorFinding({
      code: 'firmware-path-missing',
      message:
        'UEFI boot needs a firmware image. AxVisor 0.5 refuses the file. Add uefi_firmware_path with the path of the image.',
      path: ['kernel', 'boot_protocol'],
    }),
  ];
}
