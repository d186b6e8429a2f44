/** The boot matrix of axvmconfig 0.8.2 (spec/vm-config.md A.4): what is checked first hides what depends on it. */
import type { Arch, Target } from '../model/release.ts';
import type { BootProtocol, KernelConfig } from '../model/vm-config.ts';

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
