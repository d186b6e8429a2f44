/** How a kernel is started, and what becomes of the addresses that are written (spec/vm-config.md A.6). */
import type { BootProtocol } from '../model/vm-config.ts';
import { findMainMemory, type MainMemory } from '../planner/relocation.ts';
import { bootPlanOf } from '../planner/boot-matrix.ts';
import type { CheckedVm } from './rule.ts';

export interface BootView {
  /** Before 0.5 there are no protocols: `direct`, with a BIOS image or without. */
  readonly protocol: BootProtocol;
  readonly main: MainMemory;
  /** Images follow main memory: their written addresses are not used, or only their distance counts. */
  readonly follows: boolean;
  /** Direct boot on x86_64 in 0.5, where a Linux bzImage has laws of its own. */
  readonly direct86: boolean;
  /** Firmware starts the guest, whatever the entry point says. */
  readonly firmware: boolean;
}

export function bootViewOf(vm: CheckedVm): BootView {
  const { config, target } = vm;
  const newest = target.release === '0.5';
  const protocol = newest ? bootPlanOf(config.kernel, target).protocol : 'direct';
  const main = findMainMemory(config, target);
  const direct86 = newest && target.arch === 'x86_64' && protocol === 'direct';
  return {
    protocol,
    main,
    follows: main.kind !== 'none' && protocol !== 'uefi' && !direct86,
    direct86,
    firmware: newest ? protocol !== 'direct' : config.kernel.bios_path !== undefined,
  };
}

/** The image's or the VM's name speaks of Linux; what the image is shows only when it is loaded. */
export function looksLikeLinux({ config }: CheckedVm): boolean {
  const file = config.kernel.kernel_path?.split('/').at(-1) ?? '';
  return /linux|bzimage|\bImage\b/i.test(file) || /linux/i.test(config.base.name ?? '');
}

/** A Linux that AxVisor 0.5 boots directly on x86_64: only such a kernel has a command line there. */
export function isLinux86(vm: CheckedVm): boolean {
  return bootViewOf(vm).direct86 && (vm.config.kernel.cmdline !== undefined || looksLikeLinux(vm));
}
