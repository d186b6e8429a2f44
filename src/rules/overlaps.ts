import { findMeetingPairs, standApart } from '../base/intervals.ts';
import type { AddressRange } from '../planner/vm-plan.ts';
import { listText } from './words.ts';

/** Each range remembers so many others at most; one more than messages name. */
export const MOST_PARTNERS = 4;

/**
 * By item: others that it overlaps, at most `MOST_PARTNERS`, in O(n log n). Only items of different owners count; by
 * default each is its own. Every item that overlaps one which starts before it is there. Empty ranges overlap nothing.
 */
export function findOverlapping<T>(
  items: readonly T[],
  rangeOf: (item: T) => AddressRange,
  ownerOf: (item: T) => unknown = (item) => item,
): ReadonlyMap<T, readonly T[]> {
  const partners = new Map<T, T[]>();
  const [first] = items;
  if (first === undefined || items.every((item) => ownerOf(item) === ownerOf(first))) return partners;
  if (standApart(items, rangeOf)) return partners;
  const ranges = items.map((item) => {
    const { start, size } = rangeOf(item);
    return { start, size, item };
  });
  for (const [one, two] of findMeetingPairs(ranges, ({ item }) => ownerOf(item))) {
    remember(partners, one.item, two.item);
    remember(partners, two.item, one.item);
  }
  return partners;
}

function remember<T>(partners: Map<T, T[]>, item: T, other: T): void {
  const known = partners.get(item);
  if (!known) partners.set(item, [other]);
  else if (known.length < MOST_PARTNERS) known.push(other);
}

/** The first three by name; that there are more is said without a number, since not all are remembered. */
export function partnersText(names: readonly string[]): string {
  if (names.length < MOST_PARTNERS) return listText(names);
  return `${names.slice(0, MOST_PARTNERS - 1).join(', ')} and others`;
}
