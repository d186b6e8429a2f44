import type { Diagnostic } from '../base/diagnostic.ts';
import type { Target } from '../model/release.ts';
import type { VmConfig } from '../model/vm-config.ts';
import { bootPlanOf } from './boot-matrix.ts';
import { errorFinding, putKernelKey } from './finding.ts';

/** K14, K18: a firmware image needs bios_load_addr; only multiboot without an image brings its own. */
export function checkFirmwareAddress(config: VmConfig, target: Target): readonly Diagnostic[] {
  const { kernel } = config;
  const { protocol, conflict, supported } = bootPlanOf(kernel, target);
  if (conflict || !supported || kernel.bios_load_addr !== undefined) return [];
  const multiboot = protocol === 'multiboot' && kernel.bios_path !== undefined;
  if (protocol !== 'uefi' && !multiboot) return [];
  return [
    errorFinding({
      code: 'firmware-address-missing',
      message: `${multiboot ? 'A BIOS image' : 'UEFI firmware'} needs a load address. AxVisor 0.5 refuses the file. Add bios_load_addr.`,
      path: ['kernel', multiboot ? 'bios_path' : 'boot_protocol'],
      // Multiboot images are linked for 0x8000, where the built-in one goes too.
      fixes: multiboot
        ? [
            {
              title: 'Add bios_load_addr = 0x8000',
              operations: [putKernelKey('bios_load_addr', false, '0x8000')],
            },
          ]
        : [],
    }),
  ];
}
