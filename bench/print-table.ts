import type { Times } from './measure.ts';

/** One line of the report. `budgetMs`: what the median must stay under; absent where none is set. */
export interface Line {
  readonly what: string;
  readonly file: string;
  readonly times: Times;
  readonly budgetMs?: number;
}

/** The lines as an aligned table: numbers to the right, `ok` or `OVER` where there is a budget. */
export function formatTable(lines: readonly Line[]): string {
  const cells = [
    ['', 'file', 'runs', 'median ms', 'p95 ms', 'budget ms', ''],
    ...lines.map(({ what, file, times, budgetMs }) => [
      what,
      file,
      String(times.runs),
      formatMs(times.median),
      formatMs(times.p95),
      budgetMs === undefined ? '' : String(budgetMs),
      budgetMs === undefined ? '' : times.median < budgetMs ? 'ok' : 'OVER',
    ]),
  ];
  const widths = cells[0]?.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0))) ?? [];
  return cells
    .map((row) =>
      row
        .map((cell, i) => (i >= 2 && i <= 5 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function formatMs(ms: number): string {
  return ms.toFixed(ms < 10 ? 2 : 1);
}
