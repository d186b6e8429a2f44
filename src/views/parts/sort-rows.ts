export type SortKey = bigint | string | undefined;

export interface Sorting {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** A new list in the order of the keys, stable; rows without a key come last both ways. */
export function sortRows<R>(
  rows: readonly R[],
  keyOf: (row: R) => SortKey,
  direction: Sorting['direction'],
): readonly R[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined)
      return Number(a.key === undefined) - Number(b.key === undefined);
    return sign * compareKeys(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}

const COLLATOR = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compareKeys(a: bigint | string, b: bigint | string): number {
  if (typeof a === 'string' || typeof b === 'string') return COLLATOR.compare(String(a), String(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Ascending, descending, the file's own order again. */
export function nextSorting(now: Sorting | undefined, column: string): Sorting | undefined {
  if (now?.column !== column) return { column, direction: 'ascending' };
  return now.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}
