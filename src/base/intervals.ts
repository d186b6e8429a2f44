/** Ranges `[start, start + size)` that meet, in O(n log n): never every range with every other one. */
export interface Interval {
  readonly start: bigint;
  readonly size: bigint;
}

export function endOf(range: Interval): bigint {
  return range.start + range.size;
}

export function meet(a: Interval, b: Interval): boolean {
  return a.start < endOf(b) && b.start < endOf(a);
}

/** What two ranges share; its size is negative or 0 where they do not meet. */
export function sharedPart(a: Interval, b: Interval): Interval {
  const start = a.start > b.start ? a.start : b.start;
  const end = endOf(a) < endOf(b) ? endOf(a) : endOf(b);
  return { start, size: end - start };
}

/** True where every range begins behind all that stand before it in the list, as in most files: no two meet. */
export function standApart<T>(items: readonly T[], rangeOf: (item: T) => Interval): boolean {
  let far: bigint | undefined;
  for (const item of items) {
    const range = rangeOf(item);
    if (range.size <= 0n) continue;
    if (far !== undefined && range.start < far) return false;
    far = endOf(range);
  }
  return true;
}

/** Finds at most `most` of the ranges that meet a given one. */
export type IntervalIndex<T> = (range: Interval, most: number) => readonly T[];

/** So many neighbours are looked at for each one wanted, besides the first, which is always found. */
const LOOK_FURTHER = 8;

/** Empty ranges meet nothing. A search takes O(log n), whatever overlaps what. */
export function indexIntervals<T extends Interval>(items: readonly T[]): IntervalIndex<T> {
  const sorted = byStart(items);
  let far = 0n;
  /** The furthest end of all ranges up to this one. */
  const reach = sorted.map((item) => {
    far = far > endOf(item) ? far : endOf(item);
    return far;
  });
  return (range, most) => {
    const found: T[] = [];
    if (range.size <= 0n) return found;
    // Where the furthest end passes the start for the first time, that range itself does.
    const first = firstIndex(reach, range.start);
    const last = first + most * LOOK_FURTHER;
    for (let i = first; i < sorted.length && i <= last && found.length < most; i++) {
      const item = sorted[i] as T;
      if (item.start >= endOf(range)) break;
      if (meet(item, range)) found.push(item);
    }
    return found;
  };
}

/** The first index whose number is above `value`; `numbers` never fall. */
function firstIndex(numbers: readonly bigint[], value: bigint): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((numbers[mid] as bigint) > value) high = mid;
    else low = mid + 1;
  }
  return low;
}

/** The first index whose number is `value` or above; `numbers` never fall. */
function firstAtLeast(numbers: readonly bigint[], value: bigint): number {
  return firstIndex(numbers, value - 1n);
}

/**
 * For each range one that starts before it (or at the same place, and is listed before it) and meets it, where their
 * keys differ: the one that reaches furthest. At most one pair for each range, in the order of their starts.
 */
export function findMeetingPairs<T extends Interval>(
  items: readonly T[],
  keyOf: (item: T) => unknown = (item) => item,
): readonly (readonly [T, T])[] {
  const pairs: [T, T][] = [];
  let furthest: T | undefined;
  /** The furthest of those whose key is not that of `furthest`. */
  let second: T | undefined;
  for (const item of byStart(items)) {
    const same = furthest !== undefined && keyOf(furthest) === keyOf(item);
    const partner = same ? second : furthest;
    if (partner && endOf(partner) > item.start) pairs.push([partner, item]);
    if (!furthest || endOf(item) > endOf(furthest)) {
      if (!same) second = furthest;
      furthest = item;
    } else if (!same && (!second || endOf(item) > endOf(second))) second = item;
  }
  return pairs;
}

/** How many of the ranges a given one meets, exactly: O(log n) for each. Empty ranges count where `meet` says so. */
export function countMeetings(items: readonly Interval[]): (range: Interval) => number {
  const starts = items.map(({ start }) => start).sort(compare);
  const ends = items.map(endOf).sort(compare);
  const empty = items.flatMap(({ start, size }) => (size === 0n ? [start] : [])).sort(compare);
  return (range) => {
    const end = endOf(range);
    const apart = firstIndex(ends, range.start) + items.length - firstAtLeast(starts, end);
    // An empty range at the place of another one lies both before and behind it.
    const twice = range.size === 0n ? firstIndex(empty, range.start) - firstAtLeast(empty, range.start) : 0;
    return items.length - apart + twice;
  };
}

export interface MeetingPairs<T> {
  /** Each with its earlier item first, in the order of the later ones; where there are too many, only some. */
  readonly pairs: readonly (readonly [T, T])[];
  /** How many there are in all, exactly. */
  readonly count: number;
}

/** Every two ranges that meet, where there are at most `most` such pairs: O(n log n + most), however many there are. */
export function findEveryMeeting<T extends Interval>(items: readonly T[], most: number): MeetingPairs<T> {
  if (standApart(items, (item) => item) && items.every(({ size }) => size > 0n))
    return { pairs: [], count: 0 };
  const meetings = countMeetings(items);
  const doubled = items.reduce((sum, item) => sum + meetings(item) - (meet(item, item) ? 1 : 0), 0);
  const found: [number, number][] = [];
  let open: number[] = [];
  for (const at of orderOf(items)) {
    if (found.length >= most) break;
    const item = items[at] as T;
    open = open.filter((other) => endOf(items[other] as T) > item.start);
    for (const other of open) {
      if (found.length >= most) break;
      if (meet(items[other] as T, item)) found.push(other < at ? [other, at] : [at, other]);
    }
    open.push(at);
  }
  found.sort(([a, b], [c, d]) => b - d || a - c);
  return { pairs: found.map(([a, b]) => [items[a] as T, items[b] as T]), count: doubled / 2 };
}

/** Indices by start; where several start, the empty ones first, which meet none of the others there. */
function orderOf(items: readonly Interval[]): readonly number[] {
  return items
    .map((_, i) => i)
    .sort((a, b) => {
      const [one, two] = [items[a] as Interval, items[b] as Interval];
      return compare(one.start, two.start) || Number(one.size > 0n) - Number(two.size > 0n);
    });
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byStart<T extends Interval>(items: readonly T[]): readonly T[] {
  return items.filter((item) => item.size > 0n).sort((a, b) => compare(a.start, b.start));
}
