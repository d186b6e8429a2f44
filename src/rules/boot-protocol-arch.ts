import type { Fix } from '../base/diagnostic.ts';
import { archesOf, BOOT_KEYS, bootIsRead, bootPlanOf, canBootDirectly } from '../planner/boot-matrix.ts';
import { putKey, removeFix } from './key-edits.ts';
import { firmwareHasMemory } from './landing.ts';
import { type CheckedVm, inReleases, type VmRule } from './rule.ts';
import { listText } from './words.ts';

/** K17: multiboot is for x86_64 only, UEFI for x86_64 and loongarch64. */
export const bootProtocolArch: VmRule = {
  scope: 'vm',
  code: 'boot-protocol-arch',
  refs: ['K17'],
  title: 'The boot protocol does not exist on this architecture',
  why: 'AxVisor checks the protocol against the architecture that it was built for when it reads the file. Multiboot exists on x86_64, UEFI on x86_64 and loongarch64; aarch64 and riscv64 boot a kernel directly.',
  evidence: ['cfg:762-773'],
  severity: inReleases('error', '0.5'),
  reads: BOOT_KEYS,
  check: (vm) => {
    const { kernel } = vm.config;
    const { protocol, conflict, supported } = bootPlanOf(kernel, vm.target);
    if (conflict || supported) return [];
    const written = kernel.boot_protocol !== undefined;
    const fact = written
      ? `boot_protocol = "${protocol}"`
      : `enable_bios = true without boot_protocol means "${protocol}", which`;
    return [
      {
        message: `${fact} exists on ${listText(archesOf(protocol))} only. AxVisor 0.5 on ${vm.target.arch} refuses the file. Boot the kernel directly, or choose another architecture.`,
        path: ['kernel', written ? 'boot_protocol' : 'enable_bios'],
        fixes: fixesOf(vm),
      },
    ];
  },
};

function fixesOf(vm: CheckedVm): readonly Fix[] {
  const { kernel } = vm.config;
  if (canBootDirectly(kernel, vm.target)) {
    const keys = ['boot_protocol', 'enable_bios'] as const;
    const written = keys.filter((key) => kernel[key] !== undefined);
    const operations = written.flatMap((key) => removeFix(vm, key).operations);
    return [{ title: 'Boot the kernel directly', operations }];
  }
  if (!bootIsRead({ ...kernel, boot_protocol: 'uefi' }, vm.target) || !firmwareHasMemory(vm)) return [];
  return [{ title: 'Boot through UEFI', operations: [putKey(vm, 'boot_protocol', '"uefi"')] }];
}
