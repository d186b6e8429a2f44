/** Memory rows as the rules over them see them: the written row beside what AxVisor builds of it. */
import { memoByIdentity } from '../base/memo.ts';
import type { MemoryRegion } from '../model/vm-config.ts';
import type { AddressRange, PlannedMemory } from '../planner/vm-plan.ts';
import type { CheckedVm } from './rule.ts';
import { rangeText, rowText } from './words.ts';

export const PAGE = 0x1000n;
export const LARGE_PAGE = 0x20_0000n;
/** The end of what a guest may address, in every release (spec/limits.md D.2). */
export const SPACE_END = 0x7fff_ffff_f000n;

export interface MemoryRow {
  readonly row: MemoryRegion;
  readonly planned: PlannedMemory;
  /** As written. */
  readonly range: AddressRange;
  /** The guest sees it where it is written. */
  readonly fixed: boolean;
}

/** For each row what is planned of it; undefined without an address or a size. The plan keeps the order of the rows. */
export function plannedMemoryOf({ config, plan }: CheckedVm): readonly (PlannedMemory | undefined)[] {
  let next = 0;
  return config.kernel.memory_regions.map(({ path }) => {
    const planned = plan.memory[next];
    if (planned?.path !== path) return undefined;
    next += 1;
    return planned;
  });
}

/** Every row with an address and a size, in the order of the file. */
export const memoryRows = memoByIdentity((vm: CheckedVm): readonly MemoryRow[] => {
  const planned = plannedMemoryOf(vm);
  return vm.config.kernel.memory_regions.flatMap((row, i) => {
    const memory = planned[i];
    if (!memory) return [];
    const { gpa } = memory;
    const fixed = gpa.kind === 'fixed';
    return [{ row, planned: memory, range: fixed ? gpa.range : gpa.configured, fixed }];
  });
});

export function memoryName({ row }: MemoryRow): string {
  return rowText('memory region', row);
}

/** `memory region 1 (RAM), [0x8000_0000, 0x9000_0000),`: at the start or in the middle of a sentence. */
export function memoryText(memory: MemoryRow): string {
  return `${memoryName(memory)}, ${rangeText(memory.range)},`;
}

export function roundDown(value: bigint, unit: bigint): bigint {
  return value - (value % unit);
}

export function roundUp(value: bigint, unit: bigint): bigint {
  return roundDown(value + unit - 1n, unit);
}
