import { expect, test } from 'vitest';
import { formatTable } from './print-table.ts';

test('numbers stand to the right and a broken budget is called so', () => {
  const times = { runs: 40, median: 1.5, p95: 12.34 };
  expect(
    formatTable([
      { what: 'parse', file: 'real', times, budgetMs: 2 },
      { what: 'typing', file: '1,000 rows', times, budgetMs: 1 },
      { what: 'opening', file: 'real', times },
    ]),
  ).toBe(
    [
      '         file        runs  median ms  p95 ms  budget ms',
      'parse    real          40       1.50    12.3          2  ok',
      'typing   1,000 rows    40       1.50    12.3          1  OVER',
      'opening  real          40       1.50    12.3',
    ].join('\n'),
  );
});
