import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countMeetings,
  findEveryMeeting,
  findMeetingPairs,
  indexIntervals,
  meet,
  sharedPart,
  standApart,
} from './intervals.ts';

const runs = { numRuns: Number(process.env.STUDIO_RUNS ?? 500) };
const interval = fc.record({
  start: fc.bigInt(0n, 60n),
  size: fc.bigInt(0n, 12n),
  key: fc.integer({ min: 0, max: 2 }),
});
const list = fc.array(interval, { maxLength: 24 });
interface Item {
  readonly start: bigint;
  readonly size: bigint;
  readonly key: number;
}

const overlap = (a: { start: bigint; size: bigint }, b: { start: bigint; size: bigint }) =>
  a.size > 0n && b.size > 0n && meet(a, b);

test('the index finds something just where something meets, and only what meets', () => {
  fc.assert(
    fc.property(list, interval, fc.integer({ min: 1, max: 4 }), (items, wanted, most) => {
      const found = indexIntervals(items)(wanted, most);
      const all = items.filter((item) => overlap(item, wanted));
      expect(found.length > 0).toBe(all.length > 0);
      expect(found.length).toBeLessThanOrEqual(most);
      expect(all).toEqual(expect.arrayContaining([...found]));
      expect(new Set(found).size).toBe(found.length);
    }),
    runs,
  );
});

test('a range has a partner just where an earlier one with another key meets it', () => {
  fc.assert(
    fc.property(list, (items) => {
      const pairs = findMeetingPairs(items, (item) => item.key);
      for (const [a, b] of pairs)
        expect([overlap(a, b), a.key !== b.key, a.start <= b.start]).not.toContain(false);
      const sorted = [...items].sort((a, b) => Number(a.start - b.start));
      const expected = sorted.filter((item, i) =>
        sorted.slice(0, i).some((other) => other.key !== item.key && overlap(item, other)),
      );
      expect(pairs.map(([, later]) => later)).toEqual(expected);
    }),
    runs,
  );
});

test('ranges stand apart where each begins behind all before it', () => {
  fc.assert(
    fc.property(list, (items) => {
      const full = items.filter((item) => item.size > 0n);
      const apart = full.every((item, i) =>
        full.slice(0, i).every((other) => other.start + other.size <= item.start),
      );
      expect(standApart(items, (item) => item)).toBe(apart);
    }),
    runs,
  );
  expect(
    standApart(
      [
        { start: 0n, size: 4n },
        { start: 4n, size: 4n },
      ],
      (item) => item,
    ),
  ).toBe(true);
});

test('without keys every range counts for itself', () => {
  const [a, b, c] = [
    { start: 0n, size: 4n },
    { start: 4n, size: 4n },
    { start: 7n, size: 1n },
  ];
  expect(findMeetingPairs([a, b, c])).toEqual([[b, c]]);
  expect(sharedPart(b, c)).toEqual({ start: 7n, size: 1n });
});

/** Every two that meet, in the order of the later one: what the sweep must find without looking at every two. */
function everyMeeting(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((later, i) =>
    items
      .slice(0, i)
      .filter((item) => meet(item, later))
      .map((item) => [item, later] as const),
  );
}

test('meetings are counted as they are', () => {
  fc.assert(
    fc.property(list, interval, (items, range) => {
      expect(countMeetings(items)(range)).toBe(items.filter((item) => meet(item, range)).length);
    }),
    runs,
  );
});

test('every meeting is found and counted, and of too many some', () => {
  fc.assert(
    fc.property(list, fc.integer({ min: 1, max: 12 }), (items, most) => {
      const all = everyMeeting(items);
      expect(findEveryMeeting(items, 1000)).toEqual({ pairs: all, count: all.length });
      const { pairs, count } = findEveryMeeting(items, most);
      expect(count).toBe(all.length);
      expect(pairs.length).toBe(Math.min(most, all.length));
      expect(all).toEqual(expect.arrayContaining([...pairs]));
    }),
    runs,
  );
});

/** How many numbers of `count` ranges are read by `work`. */
function looks(count: number, place: (i: number) => Item, work: (items: readonly Item[]) => void): number {
  let read = 0;
  const items = Array.from({ length: count }, (_, i) => {
    const { start, size, key } = place(i);
    return {
      key,
      get start() {
        read++;
        return start;
      },
      get size() {
        read++;
        return size;
      },
    };
  });
  work(items);
  return read;
}

const PLACES: Readonly<Record<string, (i: number) => Item>> = {
  'at one place': (i) => ({ start: 0x1000n, size: BigInt(i + 1), key: i }),
  nested: (i) => ({ start: BigInt(i), size: BigInt(20_000 - 2 * i), key: i }),
  'half of them empty': (i) => ({ start: 5n, size: BigInt(i % 2), key: i }),
};

const WORK: Readonly<Record<string, (items: readonly Item[]) => void>> = {
  'one meeting each': (items) => findMeetingPairs(items),
  'three meetings each': (items) => {
    const find = indexIntervals(items);
    for (const item of items) find(item, 3);
  },
  'counted meetings': (items) => {
    const count = countMeetings(items);
    for (const item of items) count(item);
  },
  'the first of every meeting': (items) => findEveryMeeting(items, 200),
};

test.each(Object.keys(PLACES).flatMap((place) => Object.keys(WORK).map((work) => [place, work] as const)))(
  'twice the ranges %s are little more than twice the looks: %s',
  (place, work) => {
    const [few, many] = [2000, 4000].map((count) =>
      looks(count, PLACES[place] as never, WORK[work] as never),
    );
    expect(few).toBeGreaterThan(2000);
    expect(many).toBeLessThan(2.4 * (few as number) + 20_000);
  },
);
