/** The values of a new row → what is written, in the form of the rows beside it. */
import type { NewInteger, NewValue } from '../base/operation.ts';
import { encodeNumber, typeBelow } from '../model/encode.ts';
import type { ColumnSpec, FieldType } from '../model/key-types.ts';
import { formatHex } from '../model/quantity.ts';
import type { Release } from '../model/release.ts';
import type { CellValue } from '../planner/new-row.ts';
import type { Cell } from './form-cell.ts';
import type { FormList, Gap } from './form-list.ts';

/** A cell of a new row, plain or as it was entered. */
export type RowCell = CellValue | NewInteger | readonly (bigint | NewInteger)[];

export type RowInput = Readonly<Record<string, RowCell>>;

/** So many rows to each side are looked at for one to follow. */
const SEARCH = 20;

/** A table where the row beside is one, else in brackets. What a row may do without is left out where that row does. */
export function rowValue(list: FormList, index: number, values: RowInput, release: Release): NewValue {
  const beside = findBeside(list, index);
  const cells: (readonly [string, NewValue])[] = [];
  for (const [i, column] of (list.row?.columns ?? []).entries()) {
    const like = beside?.[i];
    const value = values[column.key];
    if (value === undefined || (like?.kind === 'gap' && column.optionalIn.includes(release))) break;
    cells.push([column.key, encodeCell(column, value)]);
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

/** Its numbers take the style of their column where they are written. */
export function encodeCell(column: ColumnSpec, value: RowCell): NewValue {
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map((item) => encodeArgument(typeBelow(column.type, [0]), item));
  // Types are named by their hexadecimal numbers, everywhere.
  if (column.key === 'emu_type' && typeof value === 'bigint') return { literal: `0x${value.toString(16)}` };
  return encodeItem(column.type, value);
}

/** What an argument means is told by its row's type: the arguments of the rows beside say nothing of its style. */
function encodeArgument(type: FieldType | undefined, value: bigint | NewInteger): NewInteger {
  const isAddress = typeof value === 'bigint' && value >= 0x1000n;
  return isAddress ? encodeNumber(type, value, formatHex(value)) : encodeItem(type, value);
}

function encodeItem(type: FieldType | undefined, value: bigint | NewInteger): NewInteger {
  return typeof value === 'bigint' ? encodeNumber(type, value) : value;
}

function isList(value: RowCell): value is readonly (bigint | NewInteger)[] {
  return Array.isArray(value);
}
