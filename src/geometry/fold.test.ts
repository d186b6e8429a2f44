import { describe, expect, test } from 'vitest';
import { findVisible, foldRegions, limitLanes, MAX_ITEMS } from './fold.ts';
import type { Region } from './region.ts';
import { testRegion } from './test-region.ts';

const NONE = { opened: new Set<string>(), partners: new Map<string, readonly Region[]>() };

function uarts(count: number, step = 0x1_0000n): readonly Region[] {
  return Array.from({ length: count }, (_, i) => {
    const start = 0x1000_0000n + BigInt(i) * step;
    return testRegion({ id: `u${i}`, start, end: start + 0x1000n });
  });
}

describe('runs of small devices', () => {
  test('five stand for themselves, six are one', () => {
    expect(foldRegions(uarts(5), NONE).map((item) => item.members.length)).toEqual([1, 1, 1, 1, 1]);
    expect(foldRegions(uarts(6), NONE).map((item) => item.members.length)).toEqual([6]);
  });

  test('something between, a large device or a great distance ends a run', () => {
    const ram = testRegion({ id: 'ram', kind: 'allocated', start: 0x1003_8000n, end: 0x1003_9000n });
    const mixed = [...uarts(8), ram].sort((a, b) => Number(a.start - b.start));
    expect(foldRegions(mixed, NONE).every((item) => item.members.length === 1)).toBe(true);
    expect(foldRegions(uarts(8, 0x1000_0000n), NONE)).toHaveLength(8);
  });

  test('what overlaps or has an error is never hidden in a run', () => {
    const list = uarts(13).map((region, i) => (i === 6 ? { ...region, problem: 'error' as const } : region));
    const sizes = foldRegions(list, NONE).map((item) => item.members.length);
    expect(sizes).toEqual([6, 1, 6]);
    const partners = new Map([['u6', [testRegion({ start: 0n, end: 1n })]]]);
    expect(foldRegions(uarts(13), { ...NONE, partners }).map((item) => item.members.length)).toEqual([
      6, 1, 6,
    ]);
  });

  test('an opened fold shows its members, which know it', () => {
    const [fold] = foldRegions(uarts(6), NONE);
    const items = foldRegions(uarts(6), { ...NONE, opened: new Set([fold?.id ?? '']) });
    expect(items.map((item) => item.openFolds)).toEqual(Array.from({ length: 6 }, () => [fold?.id]));
  });
});

test('however many regions there are, the items stay few, every region is in one, and folds open step by step', () => {
  const list = Array.from({ length: 12_345 }, (_, i) => {
    const start = BigInt(i) << 21n;
    return testRegion({ id: `m${i}`, kind: 'allocated', start, end: start + 0x1000n });
  });
  const opened = new Set<string>();
  for (let level = 0; level < 5; level++) {
    const items = foldRegions(list, { ...NONE, opened });
    expect(items.length).toBeLessThanOrEqual(MAX_ITEMS * (level + 1));
    expect(items.flatMap((item) => item.members)).toEqual(list);
    const fold = items.find((item) => item.openable);
    if (level === 4) expect(findVisible(items).length).toBeGreaterThan(0);
    if (fold) opened.add(fold.id);
  }
});

test('regions that all lie on each other need no more than eight lanes', () => {
  const list = Array.from({ length: 100 }, (_, i) => testRegion({ id: `m${i}`, start: 0n, end: 0x1000n }));
  const items = limitLanes(list.map((region) => ({ ...foldRegions([region], NONE)[0] }) as never));
  expect(items.length).toBeLessThanOrEqual(8);
  expect(items.flatMap((item) => item.members)).toHaveLength(100);
  expect(items.every((item) => !item.openable)).toBe(true);
});
