import { endOf, type Interval } from '../base/intervals.ts';

/** The end of what a guest may address, in every release (spec/limits.md D.2). */
export const GUEST_SPACE_END = 0x7fff_ffff_f000n;

export const PAGE = 0x1000n;

export interface WantedWindow {
  /** The first address that is looked at. */
  readonly from: bigint;
  readonly size: bigint;
  /** Its start is a multiple of this. */
  readonly align: bigint;
  /** Where the space ends; that of guest addresses where it is not given. */
  readonly end?: bigint;
}

/** The first window from there on that meets none of the ranges; undefined where there is none up to the end of the space. */
export function findFreeWindow(taken: readonly Interval[], wanted: WantedWindow): Interval | undefined {
  const { from, size, align, end = GUEST_SPACE_END } = wanted;
  const sorted = taken
    .filter((range) => range.size > 0n)
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  let start = roundUp(from, align);
  for (const range of sorted) {
    if (range.start >= start + size) break;
    if (endOf(range) > start) start = roundUp(endOf(range), align);
  }
  return start + size <= end ? { start, size } : undefined;
}

export function roundDown(value: bigint, unit: bigint): bigint {
  return value - (value % unit);
}

export function roundUp(value: bigint, unit: bigint): bigint {
  return roundDown(value + unit - 1n, unit);
}

/** The whole pages around a range: what AxVisor maps or reserves of it. */
export function pagesOf({ start, size }: Interval): Interval {
  const first = roundDown(start, PAGE);
  return { start: first, size: roundUp(start + size, PAGE) - first };
}
