import type { Path } from '../base/path.ts';
import type { Target } from '../model/release.ts';
import type { AddressSpacePolicy } from '../model/vm-config.ts';

/** What AxVisor will build from one VM file, as far as the file and the release tell (spec/vm-config.md A.5–A.7, emulated-devices.md, passthrough.md). */
export interface VmPlan {
  /** What the plan was made for. */
  readonly target: Target;
  /** `passthrough` (0.5 only): every guest address that nothing else claims is mapped to the same host address. */
  readonly policy: AddressSpacePolicy;
  readonly memory: readonly PlannedMemory[];
  readonly devices: readonly PlannedDevice[];
  readonly images: readonly PlannedImage[];
  readonly ports: readonly PlannedPort[];
}

/** `[start, start + size)` in bytes. A plan never holds an address that nobody knows: see the `kind`s. */
export interface AddressRange {
  readonly start: bigint;
  readonly size: bigint;
}

export type MemoryKind = 'allocated' | 'identical' | 'reserved';

export interface PlannedMemory {
  readonly path: Path;
  readonly kind: MemoryKind;
  readonly label: string;
  /** The address the guest will see; `chosen-at-boot` where AxVisor picks it (map_type 1 in 0.3 and 0.5). */
  readonly gpa:
    | { readonly kind: 'fixed'; readonly range: AddressRange }
    | { readonly kind: 'chosen-at-boot'; readonly configured: AddressRange };
  /** The host side. */
  readonly hpa:
    | { readonly kind: 'fixed'; readonly range: AddressRange }
    | { readonly kind: 'chosen-at-boot' };
  /** Row 0 in 0.3 and 0.5: where AxVisor puts kernel and DTB. */
  readonly main: boolean;
  /** False when this release skips or ignores the row, with the reason in `note`. */
  readonly built: boolean;
  readonly note?: string;
}

export type DeviceSource =
  | 'emulated'
  | 'passthrough'
  | 'device-tree-path'
  | 'address-window'
  | 'excluded'
  | 'implicit';

export interface PlannedDevice {
  readonly path: Path;
  readonly source: DeviceSource;
  readonly label: string;
  /** Absent for device-tree paths and excluded nodes: only the board's tree knows. */
  readonly gpa?: AddressRange;
  /** Absent for emulated devices. */
  readonly hpa?: AddressRange;
  readonly irq?: bigint;
  /** For emulated devices that live in x86 port space: both ends inclusive. Such a device has no `gpa`. */
  readonly ports?: { readonly first: number; readonly last: number };
  /** For emulated devices: number and name. */
  readonly type?: { readonly number: bigint; readonly name: string };
  /** False when this release and architecture ignores the row, with the reason in `note`. */
  readonly built: boolean;
  readonly note?: string;
}

export type ImageKind = 'entry' | 'kernel' | 'dtb' | 'ramdisk' | 'firmware';

export interface PlannedImage {
  readonly path: Path;
  readonly kind: ImageKind;
  readonly label: string;
  readonly configured: bigint;
  /** Where it really goes; undefined when that follows memory whose address is chosen at boot. */
  readonly effective: bigint | undefined;
  /** False when this release loads nothing there, with the reason in `note`. */
  readonly built: boolean;
  readonly note?: string;
}

/** x86 port I/O, an address space of its own: 0 … 0xffff, both ends inclusive. */
export interface PlannedPort {
  readonly path: Path;
  readonly source: 'emulated' | 'passthrough';
  readonly label: string;
  readonly first: number;
  readonly last: number;
  readonly built: boolean;
  readonly note?: string;
}
