import type { Fix } from '../base/diagnostic.ts';
import type { AddressRange } from '../planner/vm-plan.ts';
import { BOOT_KEYS } from '../planner/boot-matrix.ts';
import { kernelKeys } from './key-edits.ts';
import { addMemoryFix, checkStray } from './landing.ts';
import { type CheckedVm, inReleases, type VmRule } from './rule.ts';

/** Where the usual firmware of QEMU's machines lives: OVMF ends at 4 GiB, loongarch64 has 16 MiB of flash. */
const FLASH: readonly AddressRange[] = [
  { start: 0xffc0_0000n, size: 0x40_0000n },
  { start: 0x1c00_0000n, size: 0x100_0000n },
];

/** K19. */
export const firmwareOutsideMemory: VmRule = {
  scope: 'vm',
  code: 'firmware-outside-memory',
  refs: ['K19'],
  title: 'Firmware is loaded where the guest has no memory',
  why: 'AxVisor copies firmware to bios_load_addr as written, and never maps memory for it by itself. UEFI needs a memory region of its own there: 4 MiB below 4 GiB on x86_64, the flash at 0x1c00_0000 on loongarch64.',
  evidence: ['x86b:267', 'loo:312-319', 'S-vm:266'],
  severity: inReleases('error', '0.1', '0.1-dtb', '0.3', '0.5'),
  reads: [...BOOT_KEYS, ...kernelKeys('memory_regions')],
  check: (vm) => {
    if (vm.target.release === '0.5' && firmwareImage(vm) === undefined) return [];
    const way = 'Add a memory region for the firmware.';
    return checkStray(vm, 'bios_load_addr', { subject: 'The firmware', way }).map((found) => ({
      ...found,
      fixes: flashFix(vm),
    }));
  },
};

/** What 0.5 copies; its built-in BIOS has a check of its own. */
function firmwareImage({ config: { kernel } }: CheckedVm): string | undefined {
  return kernel.uefi_firmware_path ?? kernel.bios_path;
}

function flashFix(vm: CheckedVm): readonly Fix[] {
  const flash = FLASH.find(({ start }) => start === vm.config.kernel.bios_load_addr);
  return flash ? addMemoryFix(vm, flash) : [];
}
