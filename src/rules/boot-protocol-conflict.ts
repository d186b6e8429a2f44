import type { Fix } from '../base/diagnostic.ts';
import { BOOT_KEYS, bootIsRead, bootPlanOf, canBootDirectly } from '../planner/boot-matrix.ts';
import { putFix, removeFix } from './key-edits.ts';
import { firmwareHasMemory } from './landing.ts';
import { type CheckedVm, inReleases, type VmRule } from './rule.ts';

/** K16: `direct` wants enable_bios = false, the firmware protocols want true. */
export const bootProtocolConflict: VmRule = {
  scope: 'vm',
  code: 'boot-protocol-conflict',
  refs: ['K16'],
  title: 'Boot protocol and firmware boot contradict each other',
  why: 'When it reads the file, AxVisor checks enable_bios against the protocol: direct boot goes without firmware, multiboot and UEFI go with it. A missing enable_bios means false; a missing boot_protocol means multiboot with firmware and direct without.',
  evidence: ['cfg:714-722', 'cfg:745-760'],
  severity: inReleases('error', '0.5'),
  reads: BOOT_KEYS,
  check: (vm) => {
    const { enable_bios } = vm.config.kernel;
    const { enabled, protocol, conflict } = bootPlanOf(vm.config.kernel, vm.target);
    if (!conflict) return [];
    const written = enable_bios !== undefined;
    const state = written ? `enable_bios = ${enabled}` : 'enable_bios is absent, which means false';
    const way = enabled
      ? 'Set enable_bios to false or choose a firmware protocol.'
      : 'Set enable_bios to true or boot the kernel directly.';
    return [
      {
        message: `boot_protocol = "${protocol}", but ${state}. AxVisor 0.5 refuses the file. ${way}`,
        path: ['kernel', 'boot_protocol'],
        related: written ? [{ path: ['kernel', 'enable_bios'], message: `Set to ${enabled} here.` }] : [],
        fixes: fixesOf(vm, enabled),
      },
    ];
  },
};

/** Only what AxVisor then takes: with firmware where all that it needs is there, without it where nothing is left over. */
function fixesOf(vm: CheckedVm, enabled: boolean): readonly Fix[] {
  const { kernel } = vm.config;
  const direct = canBootDirectly(kernel, vm.target);
  if (enabled) return direct ? [putFix(vm, 'enable_bios', 'false')] : [];
  const withFirmware = bootIsRead({ ...kernel, enable_bios: true }, vm.target) && firmwareHasMemory(vm);
  return [
    ...(withFirmware ? [putFix(vm, 'enable_bios', 'true')] : []),
    ...(direct ? [removeFix(vm, 'boot_protocol')] : []),
  ];
}
