import { formatPath, type Path } from '../base/path.ts';
import type { ColumnSpec, RowSpec } from '../model/key-types.ts';
import { findKeyAt } from '../model/vm-keys.ts';
import { findNode, type TomlNode } from '../toml/index.ts';
import type { Parsed } from './assignment.ts';
import type { Place } from './place.ts';

type Row = TomlNode & { readonly kind: 'array' | 'table' };

/**
 * What is given for a row, or for a list of rows, in the form in which the file writes its rows: cells by their
 * position, or by the names of their columns. `isNew`: row `path` goes between two that are there.
 */
export function fitRows(given: TomlNode, path: Path, place: Place, isNew: boolean): Parsed<TomlNode> {
  const spec = rowsAt(path, place);
  if (!spec) return { ok: true, value: given };
  const index = path[spec.depth];
  const list = findNode(place.doc, path.slice(0, spec.depth));
  const rows = list?.kind === 'array' ? list.items : [];
  if (path.length === spec.depth + 1) {
    const at = Number(index);
    const like = isNew ? (rows[at - 1] ?? rows[at]) : (rows[at] ?? rows.at(-1));
    return fitRow(given, like, spec.row, formatPath(path));
  }
  if (path.length > spec.depth || given.kind !== 'array') return { ok: true, value: given };
  const items: TomlNode[] = [];
  for (const [i, item] of given.items.entries()) {
    const fitted = fitRow(item, rows[i] ?? rows.at(-1), spec.row, formatPath([...path, i]));
    if (!fitted.ok) return fitted;
    items.push(fitted.value);
  }
  return { ok: true, value: { ...given, items } };
}

/** `memory_regions[0][1]` of a row that is a table is its `size`, and the other way round. */
export function fitPath(path: Path, place: Place): Path {
  const spec = rowsAt(path, place);
  const column = spec && path[spec.depth + 1];
  if (!spec || column === undefined) return path;
  const row = findNode(place.doc, path.slice(0, spec.depth + 1));
  const { columns } = spec.row;
  const at = typeof column === 'number' ? column : columns.findIndex(({ key }) => key === column);
  const step = row?.kind === 'table' ? columns[at]?.key : row?.kind === 'array' && at >= 0 ? at : undefined;
  return step === undefined ? path : path.with(spec.depth + 1, step);
}

/** The rows that a path is of, or that it leads into. `depth`: the length of the path of their list. */
function rowsAt(path: Path, { kind, layout }: Place): { row: RowSpec; depth: number } | undefined {
  const type = kind === 'vm' ? findKeyAt(path, layout)?.type : undefined;
  return type?.kind === 'rows' ? { row: type.row, depth: layout === 'flat' ? 1 : 2 } : undefined;
}

function fitRow(given: TomlNode, like: TomlNode | undefined, spec: RowSpec, name: string): Parsed<TomlNode> {
  if (given.kind === 'array' && like?.kind === 'table') return toNames(given, spec, name);
  if (given.kind === 'table' && like?.kind === 'array') return toPositions(given, spec, name);
  return { ok: true, value: given };
}

function toNames({ span, items }: Row & { kind: 'array' }, spec: RowSpec, name: string): Parsed<TomlNode> {
  const { columns, noun } = spec;
  if (items.length > columns.length)
    return fail(
      `${name} has ${items.length} cells; a ${noun} has ${columns.length}: ${keysOf(columns).join(', ')}.`,
    );
  const entries = new Map(
    items.map((value, i) => {
      const { key } = columns[i] as ColumnSpec;
      return [key, { key, keySpan: span, span, value }] as const;
    }),
  );
  return { ok: true, value: { kind: 'table', form: 'inline', span, entries } };
}

function toPositions(
  { span, entries }: Row & { kind: 'table' },
  spec: RowSpec,
  name: string,
): Parsed<TomlNode> {
  const keys = keysOf(spec.columns);
  const stranger = [...entries.keys()].find((key) => !keys.includes(key));
  if (stranger !== undefined)
    return fail(`A ${spec.noun} has no ${stranger}. Its cells are ${keys.join(', ')}.`);
  const items = keys.flatMap((key) => entries.get(key)?.value ?? []);
  const missing = keys.slice(0, items.length).find((key) => !entries.has(key));
  if (missing !== undefined)
    return fail(
      `${name} needs ${missing}: the rows of this list are written by position, ${keys.join(', ')}.`,
    );
  return { ok: true, value: { kind: 'array', form: 'inline', span, items } };
}

function keysOf(columns: readonly ColumnSpec[]): readonly string[] {
  return columns.map(({ key }) => key);
}

function fail(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
