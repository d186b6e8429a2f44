import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutShifts } from './shifts.ts';

const RUNS = { numRuns: Number(process.env.STUDIO_RUNS ?? 500) };

test('labels that do not meet stay where they want to be', () => {
  const wishes = [
    { middle: 20, height: 20 },
    { middle: 60, height: 20 },
  ];
  expect(layoutShifts(wishes, 0, 100)).toEqual([10, 50]);
});

test('two that want the same place part by half each', () => {
  const wishes = [
    { middle: 50, height: 20 },
    { middle: 50, height: 20 },
  ];
  expect(layoutShifts(wishes, 0, 100)).toEqual([30, 50]);
});

test('the frame holds them', () => {
  const wishes = [
    { middle: 0, height: 20 },
    { middle: 100, height: 20 },
  ];
  expect(layoutShifts(wishes, 0, 100)).toEqual([0, 80]);
});

const wishes = fc
  .array(fc.record({ middle: fc.integer({ min: 0, max: 500 }), height: fc.integer({ min: 1, max: 60 }) }))
  .map((list) => list.sort((a, b) => a.middle - b.middle));

test('order is kept, nothing overlaps, everything is inside where it fits', () => {
  fc.assert(
    fc.property(wishes, (list) => {
      const tops = layoutShifts(list, 10, 510);
      const total = list.reduce((sum, { height }) => sum + height, 0);
      list.forEach(({ height }, i) => {
        const top = tops[i] as number;
        expect(top).toBeGreaterThanOrEqual(10);
        if (total <= 500) expect(top + height).toBeLessThanOrEqual(510);
        if (i > 0) expect(top).toBeGreaterThanOrEqual((tops[i - 1] as number) + (list[i - 1]?.height ?? 0));
      });
    }),
    RUNS,
  );
});

test('no other arrangement shifts less: moving any run of labels by a pixel makes it worse', () => {
  fc.assert(
    fc.property(wishes, (list) => {
      const tops = layoutShifts(list, -10_000, 10_000);
      const cost = (ys: readonly number[]) =>
        ys.reduce((sum, y, i) => sum + (y + (list[i]?.height ?? 0) / 2 - (list[i]?.middle ?? 0)) ** 2, 0);
      const isFree = (ys: readonly number[]) =>
        ys.every((y, i) => i === 0 || y >= (ys[i - 1] as number) + (list[i - 1]?.height ?? 0));
      const best = cost(tops);
      for (let from = 0; from < tops.length; from++) {
        for (const to of [from + 1, tops.length]) {
          for (const by of [-2, 2]) {
            const moved = tops.map((y, i) => (i >= from && i < to ? y + by : y));
            if (isFree(moved)) expect(cost(moved)).toBeGreaterThanOrEqual(best);
          }
        }
      }
    }),
    RUNS,
  );
});
