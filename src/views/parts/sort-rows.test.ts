import { expect, test } from 'vitest';
import { nextSorting, sortRows } from './sort-rows.ts';

test('numbers in names count as numbers, and rows without a key come last both ways', () => {
  const rows = ['uart10', undefined, 'uart9', 'Uart1'];
  const key = (row: string | undefined) => row;
  expect(sortRows(rows, key, 'ascending')).toEqual(['Uart1', 'uart9', 'uart10', undefined]);
  expect(sortRows(rows, key, 'descending')).toEqual(['uart10', 'uart9', 'Uart1', undefined]);
});

test('addresses beyond 2^53 keep their order', () => {
  const rows = [(1n << 60n) + 1n, 1n << 60n];
  expect(sortRows(rows, (row) => row, 'ascending')).toEqual([1n << 60n, (1n << 60n) + 1n]);
});

test('a header goes up, down and back to the order of the file', () => {
  const up = nextSorting(undefined, 'name');
  const down = nextSorting(up, 'name');
  expect([up?.direction, down?.direction, nextSorting(down, 'name')]).toEqual([
    'ascending',
    'descending',
    undefined,
  ]);
  expect(nextSorting(down, 'size')).toEqual({ column: 'size', direction: 'ascending' });
});
