import { BOOT_KEYS, bootIsRead, bootPlanOf } from '../planner/boot-matrix.ts';
import { putKey } from './key-edits.ts';
import { firmwareHasMemory } from './landing.ts';
import type { VmRule } from './rule.ts';

/** K26. */
export const loongarchUefi: VmRule = {
  scope: 'vm',
  code: 'loongarch-uefi',
  refs: ['K26'],
  title: 'loongarch64 without UEFI',
  why: 'The parser takes direct boot on every architecture, but on loongarch64 AxVisor 0.5 starts guests through UEFI firmware only, and gives up the VM when it loads the images.',
  evidence: ['loo:269-275'],
  severity: { '0.5': { loongarch64: 'error' } },
  reads: BOOT_KEYS,
  check: (vm) => {
    const { kernel } = vm.config;
    const { protocol, conflict } = bootPlanOf(kernel, vm.target);
    if (conflict || protocol !== 'direct') return [];
    const written = kernel.boot_protocol !== undefined;
    const uefi =
      bootIsRead({ ...kernel, enable_bios: true, boot_protocol: 'uefi' }, vm.target) && firmwareHasMemory(vm);
    const operations = [putKey(vm, 'enable_bios', 'true'), putKey(vm, 'boot_protocol', '"uefi"')];
    return [
      {
        message:
          'The kernel is booted directly, but guests on loongarch64 start through UEFI only. AxVisor 0.5 does not create the VM. Set enable_bios = true and boot_protocol = "uefi", with uefi_firmware_path and bios_load_addr.',
        path: written ? ['kernel', 'boot_protocol'] : ['kernel'],
        fixes: uefi ? [{ title: 'Boot through UEFI', operations }] : [],
      },
    ];
  },
};
