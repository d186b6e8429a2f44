import { expect, test } from 'vitest';
import { measure, summarise } from './measure.ts';

test('median and p95 are times that were measured', () => {
  const times = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(summarise(times)).toEqual({ runs: 100, median: 50, p95: 95 });
  expect(summarise([7])).toEqual({ runs: 1, median: 7, p95: 7 });
});

test('the first runs are not counted', () => {
  const rounds: number[] = [];
  const times = measure({ warmUp: 3, atLeastRuns: 4, atMostMs: 0 }, (round) => rounds.push(round));
  expect(rounds).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(times).toHaveLength(4);
});
