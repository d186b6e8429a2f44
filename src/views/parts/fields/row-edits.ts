import type { NewValue, Operation } from '../../../base/operation.ts';
import type { Path } from '../../../base/path.ts';
import type { RowSpec } from '../../../model/key-types.ts';
import { initialValue } from '../../../state/entered-value.ts';
import type { FormList } from '../../../state/form-list.ts';

export type RowAction = 'duplicate' | 'move-up' | 'move-down' | 'comment-out' | 'remove';

export interface RowEdit {
  readonly operation: Operation;
  /** The number of the row that has the focus afterwards; -1 for none. */
  readonly focusRow: number;
}

/** What an action on row `index` of `length` does; undefined where it cannot be done. */
export function rowEdit(
  action: RowAction,
  listPath: Path,
  index: number,
  length: number,
): RowEdit | undefined {
  const path = [...listPath, index];
  switch (action) {
    case 'duplicate':
      return { operation: { kind: 'duplicate-row', path }, focusRow: index + 1 };
    case 'move-up':
      return index === 0
        ? undefined
        : { operation: { kind: 'move-row', path, to: index - 1 }, focusRow: index - 1 };
    case 'move-down':
      return index >= length - 1
        ? undefined
        : { operation: { kind: 'move-row', path, to: index + 1 }, focusRow: index + 1 };
    case 'comment-out':
      return { operation: { kind: 'comment-out', path }, focusRow: Math.min(index, length - 2) };
    case 'remove':
      return { operation: { kind: 'remove-row', path }, focusRow: Math.min(index, length - 2) };
  }
}

/** A new row at the end, written as its neighbours are: positional, or with names. `literal`: of a row variant. */
export function addRow(list: FormList, variant?: string): Operation {
  const value = variant === undefined ? newRow(list) : newVariant(list, variant);
  return { kind: 'insert-row', path: list.path, index: list.length, value };
}

function newRow(list: FormList): NewValue {
  const { row } = list;
  if (!row) return ['/'];
  const cells = row.columns.map(({ key, initial }) => [key, initialValue(initial)] as const);
  return hasNames(list) ? { table: Object.fromEntries(cells) } : cells.map(([, value]) => value);
}

function newVariant(list: FormList, literal: string): NewValue {
  if (!hasNames(list)) return { literal };
  const [name] = JSON.parse(literal) as readonly string[];
  return { table: { name: name ?? '' } };
}

/** True where the last row is a table, whose cells have keys instead of places. */
function hasNames(list: FormList): boolean {
  if (list.length === 0) return false;
  const { content } = list.rowAt(list.length - 1);
  const [cell] =
    content.kind === 'cells' ? content.cells : content.kind === 'node-path' ? [content.cell] : [];
  return typeof cell?.path.at(-1) === 'string';
}

/** "Add memory region", "Add device-tree path". */
export function nounOf(row: RowSpec | undefined): string {
  return row?.noun ?? 'device-tree path';
}
