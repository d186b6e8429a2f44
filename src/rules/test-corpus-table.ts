/** The table rule × files as a text that people read: which file gets which findings, and how many. Only tests import this. */

/** By file: `error code` and so on → how many. */
export type FileCounts = ReadonlyMap<string, number>;

export interface TableFile {
  readonly file: string;
  /** `0.3 aarch64`. */
  readonly target: string;
  readonly counts: FileCounts;
}

const RANKS = ['error', 'warning', 'info'];

/**
 * First the files by number, then a line for each severity and code with the numbers of its files; `12×3` is three
 * findings in file 12.
 */
export function formatTable(files: readonly TableFile[]): string {
  const width = String(files.length).length;
  const names = files.map(
    ({ file, target }, i) => `${String(i + 1).padStart(width)}  ${target.padEnd(18)} ${file}`,
  );
  const byKey = new Map<string, string[]>();
  files.forEach(({ counts }, i) => {
    for (const [key, count] of counts) {
      const cell = count === 1 ? `${i + 1}` : `${i + 1}×${count}`;
      byKey.set(key, [...(byKey.get(key) ?? []), cell]);
    }
  });
  const keys = [...byKey.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const lines = keys.map((key) => {
    const cells = byKey.get(key) ?? [];
    return `${key} (${cells.length}): ${cells.join(' ')}`;
  });
  return `${names.join('\n')}\n\n${lines.join('\n')}\n`;
}

function rank(key: string): number {
  return RANKS.indexOf(key.split(' ')[0] ?? '');
}

/** The inverse of `formatTable`. */
export function parseTable(text: string): ReadonlyMap<string, Omit<TableFile, 'file'>> {
  const [names = '', lines = ''] = text.split('\n\n');
  const files = names.split('\n').map((line) => {
    const [, target = '', file = ''] = /^\s*\d+ {2}(\S+ \S+) +(\S+)$/.exec(line) ?? [];
    return { file, target, counts: new Map<string, number>() };
  });
  for (const line of lines.trimEnd().split('\n')) {
    const [, key = '', cells = ''] = /^(\w+ \S+) \(\d+\): (.*)$/.exec(line) ?? [];
    for (const cell of cells.split(' ')) {
      const [number = '', count = '1'] = cell.split('×');
      files[Number(number) - 1]?.counts.set(key, Number(count));
    }
  }
  return new Map(files.map(({ file, target, counts }) => [file, { target, counts }]));
}
