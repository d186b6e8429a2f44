import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CEILING, FLOOR, layoutScale, type MapMode, shareOut } from './scale.ts';

const RUNS = { numRuns: Number(process.env.STUDIO_RUNS ?? 500) };
const MODES: readonly MapMode[] = ['compact', 'true', 'equal'];

function scale(
  intervals: readonly (readonly [bigint, bigint])[],
  options = {},
  points: readonly bigint[] = [],
) {
  return layoutScale(
    intervals.map(([start, end]) => ({ start, end })),
    points,
    { mode: 'compact', gapHeight: 26, highOnTop: false, ...options },
  );
}

describe('compact', () => {
  test('a gap is 26 px whatever its size', () => {
    const { cells } = scale([
      [0n, 0x1000n],
      [0x2000n, 0x3000n],
      [1n << 60n, (1n << 60n) + 1n],
    ]);
    expect(cells.map((cell) => [cell.kind, cell.kind === 'gap' ? cell.height : 0])).toEqual([
      ['used', 0],
      ['gap', 26],
      ['used', 0],
      ['gap', 26],
      ['used', 0],
    ]);
  });

  test('one 16 GiB RAM does not starve the others', () => {
    const { cells, height } = scale(
      [
        [0n, 1n << 34n],
        [1n << 35n, (1n << 35n) + 0x1000n],
      ],
      { height: 600 },
    );
    expect(cells[0]?.height).toBe(CEILING);
    expect(cells[2]?.height).toBeGreaterThan(100);
    expect(height).toBeLessThanOrEqual(600);
  });

  test('the given height is filled, and passed where the floors need more', () => {
    const rows = Array.from(
      { length: 6 },
      (_, i) => [BigInt(i) << 20n, (BigInt(i) << 20n) + 0x1000n] as const,
    );
    const { height } = scale(rows, { height: 900 });
    expect(height).toBeGreaterThan(880);
    expect(height).toBeLessThanOrEqual(900);
    expect(scale(rows, { height: 100 }).height).toBeGreaterThan(6 * FLOOR + 5 * 26);
  });
});

test('true scale is proportional', () => {
  const { cells } = scale(
    [
      [0n, 100n],
      [300n, 400n],
    ],
    { mode: 'true', height: 400 },
  );
  expect(cells.map((cell) => cell.height)).toEqual([100, 200, 100]);
});

test('a load address cuts a region and a gap', () => {
  const { cells } = scale([[10n, 20n]], {}, [15n, 40n]);
  expect(cells.map(({ start, end, kind }) => [start, end, kind])).toEqual([
    [10n, 15n, 'used'],
    [15n, 20n, 'used'],
    [20n, 40n, 'gap'],
  ]);
});

test('shares are in proportion below the limit and never above it', () => {
  expect(shareOut(100, [1, 1, 2], 1000)).toEqual([25, 25, 50]);
  expect(shareOut(100, [1, 1, 8], 40)).toEqual([30, 30, 40]);
  expect(shareOut(1000, [1, 2], 40)).toEqual([40, 40]);
});

const intervals = fc.array(
  fc
    .tuple(fc.bigInt(0n, (1n << 64n) - 1n), fc.bigInt(1n, 1n << 63n))
    .map(([a, size]) => [a, a + size] as const),
  { minLength: 1, maxLength: 12 },
);

test.each(MODES)('%s: cells stand end to end in address order, turned round when high is on top', (mode) => {
  fc.assert(
    fc.property(
      intervals,
      fc.boolean(),
      fc.option(fc.integer({ min: 0, max: 2000 })),
      (list, highOnTop, height) => {
        const { cells, height: total, yOf } = scale(list, { mode, highOnTop, height: height ?? undefined });
        const drawn = highOnTop ? [...cells].reverse() : cells;
        let y = 0;
        for (const cell of drawn) {
          expect(cell.y).toBeCloseTo(y);
          y += cell.height;
        }
        expect(total).toBeCloseTo(y);
        cells.slice(1).forEach((cell, i) => {
          expect(cell.start).toBe(cells[i]?.end);
        });
        for (const cell of cells) {
          expect(yOf(cell.start)).toBeCloseTo(highOnTop ? cell.y + cell.height : cell.y);
          if (mode !== 'true' && cell.kind === 'used') expect(cell.height).toBeGreaterThanOrEqual(FLOOR);
          if (mode === 'compact') expect(cell.height).toBeLessThanOrEqual(CEILING);
        }
      },
    ),
    RUNS,
  );
});
