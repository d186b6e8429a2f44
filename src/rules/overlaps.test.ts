import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findOverlapping, MOST_PARTNERS } from './overlaps.ts';

interface Item {
  readonly start: bigint;
  readonly size: bigint;
  readonly owner: number;
}

const overlap = (a: Item, b: Item) =>
  a.size > 0n && b.size > 0n && a.start < b.start + b.size && b.start < a.start + a.size;

const item = fc.record({
  start: fc.bigInt(0n, 60n),
  size: fc.bigInt(0n, 20n),
  owner: fc.nat(2),
});
const numRuns = Number(process.env.STUDIO_RUNS ?? 500);

test('partners overlap, and whoever overlaps an earlier one has a partner', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), (items: readonly Item[]) => {
      const found = findOverlapping(items, (one) => one);
      for (const [one, partners] of found) {
        expect(partners.length).toBeLessThanOrEqual(MOST_PARTNERS);
        for (const other of partners) expect(overlap(one, other)).toBe(true);
      }
      for (const one of items) {
        const any = items.some((other) => other !== one && overlap(one, other) && other.start <= one.start);
        const later = items.some((other) => other !== one && overlap(one, other));
        if (any && !items.some((other) => other !== one && other.start === one.start))
          expect(found.has(one)).toBe(true);
        if (!later) expect(found.has(one)).toBe(false);
      }
      expect(found.size > 0).toBe(items.some((a, i) => items.some((b, j) => i < j && overlap(a, b))));
    }),
    { numRuns },
  );
});

test('with owners, a partner is always another’s, and an overlap of two owners is always found', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), (items: readonly Item[]) => {
      const found = findOverlapping(
        items,
        (one) => one,
        (one) => one.owner,
      );
      for (const [one, partners] of found)
        for (const other of partners) {
          expect(other.owner).not.toBe(one.owner);
          expect(overlap(one, other)).toBe(true);
        }
      const wanted = items.some((a) => items.some((b) => a.owner !== b.owner && overlap(a, b)));
      expect(found.size > 0).toBe(wanted);
    }),
    { numRuns },
  );
});

test('each range remembers a few others, however many overlap', () => {
  const many = Array.from({ length: 2000 }, () => ({ start: 0n, size: 10n }));
  const found = findOverlapping(many, (one) => one);
  expect(found.size).toBe(many.length);
  expect(found.get(many[0] as (typeof many)[number])?.length).toBe(MOST_PARTNERS);
});
