import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutLanes } from './lanes.ts';
import { type Interval, layoutScale } from './scale.ts';

const RUNS = { numRuns: Number(process.env.STUDIO_RUNS ?? 500) };
const OPTIONS = { mode: 'equal', gapHeight: 20, highOnTop: false } as const;

const items = fc
  .array(fc.tuple(fc.bigInt(0n, 30n), fc.bigInt(1n, 12n)), { minLength: 1, maxLength: 10 })
  .map((list) =>
    list
      .map(([start, size]): Interval => ({ start, end: start + size }))
      .sort((a, b) => Number(a.start - b.start) || Number(b.end - a.end)),
  );

test('a lone item takes the whole bar, two that meet share it only where they meet', () => {
  const list = [
    { start: 0n, end: 10n },
    { start: 4n, end: 6n },
  ];
  const { cells } = layoutScale(list, [], OPTIONS);
  expect(layoutLanes(list, cells).pieces).toEqual([
    [
      { left: 0, right: 1, firstCell: 0, lastCell: 0 },
      { left: 0, right: 0.5, firstCell: 1, lastCell: 1 },
      { left: 0, right: 1, firstCell: 2, lastCell: 2 },
    ],
    [{ left: 0.5, right: 1, firstCell: 1, lastCell: 1 }],
  ]);
});

test('in every cell the items fill the bar without covering each other, and pieces hang together', () => {
  fc.assert(
    fc.property(items, (list) => {
      const { cells } = layoutScale(list, [], OPTIONS);
      const { pieces } = layoutLanes(list, cells);
      cells.forEach((cell, at) => {
        const here = pieces
          .flatMap((parts) => parts.filter((part) => part.firstCell <= at && at <= part.lastCell))
          .sort((a, b) => a.left - b.left);
        const owners = list.filter((item) => item.start <= cell.start && cell.end <= item.end);
        expect(here.length).toBe(owners.length);
        here.forEach((part, i) => {
          expect(part.left).toBeCloseTo(i === 0 ? 0 : (here[i - 1]?.right ?? 0));
          expect(part.right).toBeGreaterThan(part.left);
        });
        if (here.length > 0) expect(here.at(-1)?.right).toBeCloseTo(1);
      });
      for (const parts of pieces) {
        parts.slice(1).forEach((part, i) => {
          const before = parts[i] as (typeof parts)[number];
          expect(part.firstCell).toBe(before.lastCell + 1);
          expect(Math.min(part.right, before.right)).toBeGreaterThan(Math.max(part.left, before.left));
        });
      }
    }),
    RUNS,
  );
});
