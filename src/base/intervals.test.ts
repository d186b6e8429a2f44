import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMeetingPairs, indexIntervals, meet, sharedPart, standApart } from './intervals.ts';

const runs = { numRuns: Number(process.env.STUDIO_RUNS ?? 500) };
const interval = fc.record({
  start: fc.bigInt(0n, 60n),
  size: fc.bigInt(0n, 12n),
  key: fc.integer({ min: 0, max: 2 }),
});
const list = fc.array(interval, { maxLength: 24 });
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

test('a hundred thousand ranges at one place stay quick', () => {
  const items = Array.from({ length: 100_000 }, (_, i) => ({ start: 0x1000n, size: BigInt(i + 1) }));
  const find = indexIntervals(items);
  const before = performance.now();
  expect(findMeetingPairs(items).length).toBe(items.length - 1);
  for (const item of items) expect(find(item, 3).length).toBe(3);
  expect(performance.now() - before).toBeLessThan(5000);
});
