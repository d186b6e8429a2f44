import type { Diagnostic } from '../base/diagnostic.ts';
import type { Target } from '../model/release.ts';
import type { VmConfig } from '../model/vm-config.ts';
import { archesOf, bootPlanOf } from './boot-matrix.ts';
import { errorFinding } from './finding.ts';

/** K17: multiboot is for x86_64 only, UEFI for x86_64 and loongarch64. */
export function checkBootProtocolArch(config: VmConfig, target: Target): readonly Diagnostic[] {
  const { kernel } = config;
  const { protocol, conflict, supported } = bootPlanOf(kernel, target);
  if (conflict || supported) return [];
  const written = kernel.boot_protocol !== undefined;
  const fact = written
    ? `boot_protocol = "${protocol}"`
    : `enable_bios = true without boot_protocol means "${protocol}", which`;
  return [
    errorFinding({
      code: 'boot-protocol-arch',
      message: `${fact} exists on ${archesOf(protocol).join(' and ')} only. AxVisor 0.5 on ${target.arch} refuses the file. Boot the kernel directly, or choose another architecture.`,
      path: ['kernel', written ? 'boot_protocol' : 'enable_bios'],
      fixes: [{ title: 'Boot the kernel directly', operations: directOperations(written) }],
    }),
  ];
}

function directOperations(written: boolean) {
  const remove = (key: string) => ({ kind: 'remove-key' as const, path: ['kernel', key] });
  return written ? [remove('boot_protocol'), remove('enable_bios')] : [remove('enable_bios')];
}
