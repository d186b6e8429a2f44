import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meet } from '../base/intervals.ts';
import { findFreeWindow, pagesOf } from './free-window.ts';

const range = (start: number, size: number) => ({ start: BigInt(start), size: BigInt(size) });

test('the first gap that is wide enough, at a multiple of the alignment', () => {
  const taken = [range(0x5000, 0x1000), range(0x1000, 0x2800), range(0x2000, 0x800)];
  const wanted = { from: 0x1000n, size: 0x1000n, align: 0x1000n };
  expect(findFreeWindow(taken, wanted)?.start).toBe(0x4000n);
  expect(findFreeWindow(taken, { ...wanted, size: 0x2000n })?.start).toBe(0x6000n);
  expect(findFreeWindow(taken, { ...wanted, align: 0x8000n })?.start).toBe(0x8000n);
  expect(findFreeWindow(taken, { ...wanted, size: 0x2000n, end: 0x7fffn })).toBeUndefined();
  expect(findFreeWindow([], { ...wanted, from: 0x1001n })?.start).toBe(0x2000n);
});

test('a window never meets what is taken, and nothing before it would have done', () => {
  const ranges = fc.array(fc.record({ start: fc.bigInt(0n, 200n), size: fc.bigInt(0n, 40n) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      ranges,
      fc.bigInt(0n, 100n),
      fc.bigInt(1n, 30n),
      fc.constantFrom(1n, 4n, 16n),
      (taken, from, size, align) => {
        const found = findFreeWindow(taken, { from, size, align, end: 1000n });
        const isFree = (start: bigint) => !taken.some((one) => one.size > 0n && meet(one, { start, size }));
        expect(found && isFree(found.start)).toBe(true);
        for (let start = from; start < (found?.start ?? 0n); start++)
          if (start % align === 0n) expect(isFree(start)).toBe(false);
      },
    ),
    { numRuns: 200 },
  );
});

test('the pages around a range', () => {
  expect(pagesOf(range(0x1ff0, 0x20))).toEqual(range(0x1000, 0x2000));
  expect(pagesOf(range(0x1000, 0x1000))).toEqual(range(0x1000, 0x1000));
});
