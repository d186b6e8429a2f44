import type { Path } from '../base/path.ts';
import type { AddressRange } from './vm-plan.ts';

/** The host as a platform file describes it: what lies where, and where AxVisor maps it for itself (spec/platform-config.md F.3). */
export interface HostPlan {
  /** Physical ranges with a size, in the order of the file. */
  readonly ranges: readonly HostRange[];
  /** Physical addresses of things whose size the file does not say. */
  readonly points: readonly HostPoint[];
  /** AxVisor's own virtual address space; undefined where the file does not give both numbers. */
  readonly space: { readonly path: Path; readonly range: AddressRange } | undefined;
  /** What AxVisor maps for itself: virtual = physical + offset, modulo 2^64. Empty without an offset. */
  readonly linear: readonly LinearWindow[];
  /** RAM is found at run time: the file gives it no size. */
  readonly memoryAtRunTime: boolean;
}

/**
 * `ram`: AxVisor's own, handed out from the end of its image on. `more-ram`: beside it, for guests of a host beneath Linux.
 * `mmio`: mapped as device memory. `virtio`, `ecam`, `pci-*`: what lies inside such a region.
 */
export type HostRangeKind =
  | 'ram'
  | 'more-ram'
  | 'mmio'
  | 'virtio'
  | 'ecam'
  | 'pci-io'
  | 'pci-mmio32'
  | 'pci-mmio64';

export interface HostRange {
  readonly path: Path;
  readonly kind: HostRangeKind;
  /** The row's comment where it has one. */
  readonly label: string;
  readonly range: AddressRange;
}

export interface HostPoint {
  readonly path: Path;
  readonly kind: 'kernel' | 'device';
  /** The key's seed name: `kernel-base-paddr`, `uart-paddr`. */
  readonly key: string;
  readonly label: string;
  readonly address: bigint;
  /** Where AxVisor finds it: for the kernel its linked base. Undefined without an offset. */
  readonly virtual: bigint | undefined;
}

export interface LinearWindow {
  readonly path: Path;
  readonly kind: 'ram' | 'more-ram' | 'mmio';
  readonly label: string;
  readonly physical: AddressRange;
  readonly virtual: AddressRange;
  /** False when the virtual side leaves the kernel's address space: AxVisor does not boot. True where that is unknown. */
  readonly inside: boolean;
}
