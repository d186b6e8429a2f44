/** The boot matrix of axvmconfig 0.8.2 (spec/vm-config.md A.4): what is checked first hides what depends on it. */
import type { Path } from '../base/path.ts';
import type { Arch, Target } from '../model/release.ts';
import type { BootProtocol, KernelConfig } from '../model/vm-config.ts';

/** What decides how a VM starts: where one of them cannot be read, rules about booting are silent. */
export const BOOT_KEYS: readonly Path[] = [
  ['kernel', 'enable_bios'],
  ['kernel', 'boot_protocol'],
  ['kernel', 'bios_path'],
  ['kernel', 'bios_load_addr'],
  ['kernel', 'uefi_firmware_path'],
];

export interface BootPlan {
  readonly enabled: boolean;
  readonly protocol: BootProtocol;
  /** The firmware flag and the protocol contradict each other. */
  readonly conflict: boolean;
  /** The protocol exists on this architecture. */
  readonly supported: boolean;
}

const FIRMWARE_ARCHES: Readonly<Record<BootProtocol, readonly Arch[]>> = {
  direct: ['aarch64', 'x86_64', 'riscv64', 'loongarch64'],
  multiboot: ['x86_64'],
  uefi: ['x86_64', 'loongarch64'],
};

export function bootPlanOf(kernel: KernelConfig, target: Target): BootPlan {
  const enabled = kernel.enable_bios ?? false;
  const protocol = kernel.boot_protocol ?? (enabled ? 'multiboot' : 'direct');
  return {
    enabled,
    protocol,
    conflict: enabled === (protocol === 'direct'),
    supported: archesOf(protocol).includes(target.arch),
  };
}

export function archesOf(protocol: BootProtocol): readonly Arch[] {
  return FIRMWARE_ARCHES[protocol];
}

/** True when release 0.5 reads the file: no conflict, the protocol exists, and firmware is there where it must be. */
export function bootIsRead(kernel: KernelConfig, target: Target): boolean {
  const { protocol, conflict, supported } = bootPlanOf(kernel, target);
  if (conflict || !supported) return false;
  const { bios_path, bios_load_addr, uefi_firmware_path } = kernel;
  if (protocol === 'multiboot') return bios_path === undefined || bios_load_addr !== undefined;
  if (protocol === 'direct') return true;
  return bios_load_addr !== undefined && (uefi_firmware_path !== undefined || bios_path !== undefined);
}

/** The keys of `[kernel]` that only firmware boot uses and that are written. */
export function firmwareKeysOf(kernel: KernelConfig): readonly string[] {
  const keys = ['bios_path', 'bios_load_addr', 'uefi_firmware_path'] as const;
  return keys.filter((key) => kernel[key] !== undefined);
}

/** True when the VM can as well go without firmware: nothing would be left unused, and the architecture allows it. */
export function canBootDirectly(kernel: KernelConfig, target: Target): boolean {
  return target.arch !== 'loongarch64' && firmwareKeysOf(kernel).length === 0;
}
