import { formatPath, type Path } from '../base/path.ts';
import { type TomlDocument, toPlain } from '../toml/index.ts';
import type { VmConfig } from './vm-config.ts';

type Plain = Readonly<Record<string, unknown>>;

/**
 * Where an independent reading of the text (`value`, from `toml/read-back`) differs from our tree or from the model
 * that was shown (`config`; a platform file's items are its tree): paths in text form, empty when all agree.
 */
export function findUnlikeReadBack(
  doc: TomlDocument,
  config: VmConfig | undefined,
  value: Plain,
): readonly string[] {
  const unlike: string[] = [];
  compareTrees(toPlain(doc.root), value, [], unlike);
  for (const [section, shown] of Object.entries(config ?? {})) {
    const table = value[section] ?? value;
    if (isTable(table)) compareSection([section], shown as Plain, table, unlike);
  }
  return unlike;
}

function compareTrees(ours: unknown, theirs: unknown, path: Path, unlike: string[]): void {
  if (Array.isArray(ours) && Array.isArray(theirs) && ours.length === theirs.length) {
    ours.forEach((item, i) => {
      compareTrees(item, theirs[i], [...path, i], unlike);
    });
    return;
  }
  if (isTable(ours) && isTable(theirs)) {
    for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)]))
      compareTrees(ours[key], theirs[key], [...path, key], unlike);
    return;
  }
  const same = theirs instanceof Date ? typeof ours === 'string' : Object.is(ours, theirs);
  if (!same) unlike.push(formatPath(path));
}

function compareSection(path: Path, shown: Plain, table: Plain, unlike: string[]): void {
  for (const [key, value] of Object.entries(shown)) {
    const raw = table[key];
    if (typeof value === 'bigint' || typeof value === 'boolean') {
      if (raw !== value) unlike.push(formatPath([...path, key]));
    } else if (Array.isArray(value)) compareRows([...path, key], value, raw, unlike);
  }
}

function compareRows(path: Path, rows: readonly unknown[], raw: unknown, unlike: string[]): void {
  const written: readonly unknown[] = Array.isArray(raw) ? raw : [];
  if (rows.length !== written.length) {
    unlike.push(formatPath(path));
    return;
  }
  rows.forEach((row, i) => {
    if (typeof row === 'bigint' && row !== written[i]) unlike.push(formatPath([...path, i]));
    if (hasCells(row)) compareCells(row, written[i], unlike);
  });
}

interface Cells extends Plain {
  readonly cells: Readonly<Record<string, Path>>;
}

function compareCells(row: Cells, written: unknown, unlike: string[]): void {
  for (const [field, path] of Object.entries(row.cells)) {
    const last = path.at(-1);
    const raw = Array.isArray(written) || isTable(written) ? (written as Plain)[String(last)] : undefined;
    const shown = row[field];
    const scalar = typeof shown === 'bigint' || typeof shown === 'string';
    if (scalar && shown !== raw) unlike.push(formatPath(path));
  }
}

function hasCells(row: unknown): row is Cells {
  return isTable(row) && isTable(row.cells);
}

function isTable(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
