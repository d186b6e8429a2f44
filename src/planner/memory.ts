import { DEVICE_FLAG } from '../model/choices.ts';
import type { Target } from '../model/release.ts';
import type { MemoryRegion } from '../model/vm-config.ts';
import { relocates } from './relocation.ts';
import type { AddressRange, MemoryKind, PlannedMemory } from './vm-plan.ts';

const CHOSEN = { kind: 'chosen-at-boot' } as const;

/**
 * The memory AxVisor will map, by release (spec/vm-config.md A.5), in file order.
 * Rows without an address or a size are left out: a diagnostic speaks of them.
 */
export function planMemory(rows: readonly MemoryRegion[], target: Target): readonly PlannedMemory[] {
  const planned: PlannedMemory[] = [];
  rows.forEach((row, index) => {
    if (row.gpa === undefined || row.size === undefined) return;
    planned.push(planRow(row, index, { start: row.gpa, size: row.size }, target));
  });
  return planned;
}

function planRow(row: MemoryRegion, index: number, range: AddressRange, target: Target): PlannedMemory {
  const picksIdentical = row.map_type === 1n && relocates(target.release);
  const note = noteOf(row, target);
  const planned: PlannedMemory = {
    path: row.path,
    kind: kindOf(row.map_type),
    label: row.label ?? `Memory ${index}`,
    gpa: picksIdentical ? { kind: 'chosen-at-boot', configured: range } : { kind: 'fixed', range },
    hpa: row.map_type === 2n || (row.map_type === 1n && !picksIdentical) ? { kind: 'fixed', range } : CHOSEN,
    main: index === 0 && relocates(target.release),
    built: note === undefined,
  };
  return note === undefined ? planned : { ...planned, note };
}

function kindOf(mapType: bigint | undefined): MemoryKind {
  if (mapType === 1n) return 'identical';
  return mapType === 2n ? 'reserved' : 'allocated';
}

/** Why this release does not map the row; undefined when it does. */
function noteOf(row: MemoryRegion, target: Target): string | undefined {
  if (row.map_type === undefined || row.map_type > 2n) return 'The map type is not known: nothing is mapped.';
  if (row.size === 0n) return 'The size is 0: AxVisor cannot map it.';
  if (relocates(target.release)) return undefined;
  if (row.map_type === 2n) return 'Reserved memory (map type 2) exists from release 0.3 on.';
  const isDevice = row.flags !== undefined && (row.flags & DEVICE_FLAG) !== 0n;
  return isDevice ? 'This release skips memory rows with the DEVICE flag.' : undefined;
}
