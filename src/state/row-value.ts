/** The values of a new row → what is written, in the form of the rows beside it. */
import type { NewValue } from '../base/operation.ts';
import { encodeNew } from '../model/encode.ts';
import type { ColumnSpec } from '../model/key-types.ts';
import type { Release } from '../model/release.ts';
import type { CellValue } from '../planner/new-row.ts';
import type { Cell } from './form-cell.ts';
import type { FormList, Gap } from './form-list.ts';

/** A cell of a new row: `{ literal }` is written as it stands, as are literals in a list of numbers. */
export type RowCell = CellValue | Literal | readonly (bigint | Literal)[];

export interface Literal {
  readonly literal: string;
}

export type RowInput = Readonly<Record<string, RowCell>>;

/** How a value is written. `like`: the same cell of the row beside. */
export type EncodeCell = (column: ColumnSpec, value: RowCell, like: Cell | undefined) => NewValue;

/** So many rows to each side are looked at for one to follow. */
const SEARCH = 20;

/** A table where the row beside is one, else in brackets. What a row may do without is left out where that row does. */
export function rowValue(
  list: FormList,
  index: number,
  values: RowInput,
  release: Release,
  encode: EncodeCell,
): NewValue {
  const beside = findBeside(list, index);
  const cells: (readonly [string, NewValue])[] = [];
  for (const [i, column] of (list.row?.columns ?? []).entries()) {
    const like = beside?.[i];
    const value = values[column.key];
    if (value === undefined || (like?.kind === 'gap' && column.optionalIn.includes(release))) break;
    cells.push([
      column.key,
      encode(column, value, like === undefined || like.kind === 'gap' ? undefined : like),
    ]);
  }
  const isTable = beside?.some((cell) => typeof cell.path.at(-1) === 'string');
  return isTable ? { table: Object.fromEntries(cells) } : cells.map(([, value]) => value);
}

/** The cells of the nearest row that has cells. */
function findBeside(list: FormList, index: number): readonly (Cell | Gap)[] | undefined {
  for (let away = 0; away < SEARCH; away++)
    for (const at of [index - 1 - away, index + away]) {
      if (at < 0 || at >= list.length) continue;
      const { content } = list.rowAt(at);
      if (content.kind === 'cells') return content.cells;
    }
  return undefined;
}

/** Of VM files. Plain numbers follow the row beside; without one they are hex in the file's own grouping. */
export function encodeVmCell(text: string): EncodeCell {
  return (column, value, like) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'bigint')
      return like?.kind === 'number' && !isBareZero(column, like) ? value : spell(text, column, value);
    if (!isList(value)) return value;
    const items = value.map((item) => (typeof item === 'bigint' ? spell(text, column, item) : item));
    return { literal: `[${items.map((item) => item.literal).join(', ')}]` };
  };
}

function isList(value: RowCell): value is readonly (bigint | Literal)[] {
  return Array.isArray(value);
}

/** A decimal 0 says nothing of how an address is written. */
function isBareZero({ type }: ColumnSpec, { literal }: Cell): boolean {
  return literal === '0' && (type.kind === 'address' || type.kind === 'size' || type.kind === 'port');
}

function spell(text: string, { key, type }: ColumnSpec, value: bigint): Literal {
  // Types are named by their hexadecimal numbers, everywhere.
  if (key === 'emu_type') return { literal: `0x${value.toString(16)}` };
  const written = encodeNew(type.kind === 'uint-list' ? { kind: 'port' } : type, value);
  const literal = typeof written === 'object' && 'literal' in written ? written.literal : String(value);
  return { literal: isUngrouped(text) ? literal.replaceAll('_', '') : literal };
}

/** True where the file writes long hexadecimal numbers, and none in groups. */
function isUngrouped(text: string): boolean {
  return /\b0x[\da-f]{5,}\b/i.test(text) && !/\b0x[\da-f]+_[\da-f]{4}\b/i.test(text);
}
