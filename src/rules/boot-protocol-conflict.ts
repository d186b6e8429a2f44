import type { Diagnostic } from '../base/diagnostic.ts';
import type { Target } from '../model/release.ts';
import type { VmConfig } from '../model/vm-config.ts';
import { bootPlanOf } from './boot-matrix.ts';
import { errorFinding, putKernelKey } from './finding.ts';

/** K16: `direct` wants enable_bios = false, the firmware protocols want true. */
export function checkBootProtocolConflict(config: VmConfig, target: Target): readonly Diagnostic[] {
  const { kernel } = config;
  const { enabled, protocol, conflict } = bootPlanOf(kernel, target);
  if (!conflict) return [];
  const written = kernel.enable_bios !== undefined;
  const state = written ? `enable_bios = ${enabled}` : 'enable_bios is absent, which means false';
  const way = enabled
    ? 'Set enable_bios to false or choose a firmware protocol.'
    : 'Set enable_bios to true or boot the kernel directly.';
  return [
    errorFinding({
      code: 'boot-protocol-conflict',
      message: `boot_protocol = "${protocol}", but ${state}. AxVisor 0.5 refuses the file. ${way}`,
      path: ['kernel', 'boot_protocol'],
      related: written ? [{ path: ['kernel', 'enable_bios'], message: `Set to ${enabled} here.` }] : [],
      fixes: [
        {
          title: `Set enable_bios = ${!enabled}`,
          operations: [putKernelKey('enable_bios', written, String(!enabled))],
        },
        {
          title: 'Remove boot_protocol',
          operations: [{ kind: 'remove-key', path: ['kernel', 'boot_protocol'] }],
        },
      ],
    }),
  ];
}
