/** What a new row begins with: the words that its list, the plan and the board suggest. */
import type { Interval } from '../base/intervals.ts';
import type { Board } from '../model/board-devices.ts';
import type { VmConfig } from '../model/vm-config.ts';
import { pagesOf } from './free-window.ts';
import type { AddressRange, VmPlan } from './vm-plan.ts';

export type CellValue = bigint | string | readonly bigint[];

/** Values by the keys of the row's columns. */
export type NewRow = Readonly<Record<string, CellValue>>;

/** What a new row is chosen from. */
export interface RowContext {
  readonly config: VmConfig;
  readonly plan: VmPlan;
  readonly board: Board | undefined;
  /** The plans of the other VMs of the same host. */
  readonly others: readonly VmPlan[];
}

/** Room that is left around an image, whose size no file tells. */
const IMAGE_ROOM = 0x20_0000n;

/** Guest and host addresses that the rows of the file name, built or not, in whole pages. */
export function takenRanges({ plan }: RowContext): readonly Interval[] {
  return [
    ...plan.memory.map(({ gpa }) => (gpa.kind === 'fixed' ? gpa.range : gpa.configured)),
    ...plan.devices.flatMap(({ gpa, hpa }) => [...some(gpa), ...some(hpa)]),
  ].map(pagesOf);
}

/** Besides, where images go: no device belongs there. Memory does. */
export function takenForDevices(context: RowContext): readonly Interval[] {
  const images = context.plan.images.filter(({ built }) => built);
  const rooms = images.map(({ effective, configured }) => ({
    start: effective ?? configured,
    size: IMAGE_ROOM,
  }));
  return [...takenRanges(context), ...rooms];
}

/** Host addresses that the other VMs of the host have for themselves. */
export function takenByOthers({ others }: RowContext): readonly Interval[] {
  return others.flatMap((plan) =>
    [
      ...plan.memory.flatMap(({ hpa }) => (hpa.kind === 'fixed' ? [hpa.range] : [])),
      ...plan.devices.flatMap(({ hpa }) => some(hpa)),
    ].map(pagesOf),
  );
}

/** I/O ports that rows name, of whatever kind. */
export function takenPorts({ plan }: RowContext): readonly Interval[] {
  return plan.ports.map(({ first, last }) => ({ start: BigInt(first), size: BigInt(last - first + 1) }));
}

function some(range: AddressRange | undefined): readonly AddressRange[] {
  return range === undefined || range.size === 0n ? [] : [range];
}

/**
 * A name that none of `names` is: `uart` or, where that is taken, `uart2`; `uart7` behind `uart6`, whatever the first
 * free number is.
 */
export function freeName(name: string, names: readonly (string | undefined)[]): string {
  const taken = new Set(names);
  if (!taken.has(name)) return name;
  const [, stem = name, digits] = /^(.*?)(\d*)$/s.exec(name) ?? [];
  let number = digits ? BigInt(digits) + 1n : 2n;
  while (taken.has(`${stem}${number}`)) number += 1n;
  return `${stem}${number}`;
}

/** What most of the values are; of several, the one that stands last. Undefined without any. */
export function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return values.findLast((value) => counts.get(value) === most);
}
