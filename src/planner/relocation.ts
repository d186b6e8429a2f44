import type { Release, Target } from '../model/release.ts';
import type { MemoryRegion, VmConfig } from '../model/vm-config.ts';

/** AxVisor aligns what it picks at boot to 2 MiB on the host (spec/limits.md D.2). */
export const BOOT_ALIGNMENT = 0x20_0000n;

/** From 0.3 on AxVisor picks the address of map_type 1 itself and moves the images into row 0 (spec/vm-config.md A.5, A.6). */
export function relocates(release: Release): boolean {
  return release === '0.3' || release === '0.5';
}

/** Where AxVisor puts images that follow main memory. */
export type MainMemory =
  /** The images stay at the configured addresses. */
  | { readonly kind: 'none' }
  | { readonly kind: 'chosen-at-boot' }
  | { readonly kind: 'fixed'; readonly gpa: bigint };

/**
 * Row 0 as the target of relocation: only from 0.3 on and only where guest = host address, that is map_type 1 and,
 * as upstream compares the translated addresses, map_type 2 (spec/vm-config.md A.6).
 */
export function findMainMemory(config: VmConfig, target: Target): MainMemory {
  const row: MemoryRegion | undefined = config.kernel.memory_regions[0];
  if (!relocates(target.release) || row === undefined) return { kind: 'none' };
  if (row.map_type === 1n) return { kind: 'chosen-at-boot' };
  if (row.map_type === 2n && row.gpa !== undefined) return { kind: 'fixed', gpa: row.gpa };
  return { kind: 'none' };
}
