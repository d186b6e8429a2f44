import type { Operation } from '../../../base/operation.ts';
import type { Path } from '../../../base/path.ts';
import type { RowSpec } from '../../../model/key-types.ts';

/** What makes a row that was not there. */
export type NewRowAction = 'duplicate' | 'insert-above' | 'insert-below';

export type RowAction = NewRowAction | MoveAction;

/** What is done with a row itself. */
type MoveAction = 'move-up' | 'move-down' | 'comment-out' | 'remove';

export function makesRow(action: RowAction): action is NewRowAction {
  return action === 'duplicate' || action === 'insert-above' || action === 'insert-below';
}

export interface RowEdit {
  readonly operation: Operation;
  /** The number of the row that has the focus afterwards; -1 for none. */
  readonly focusRow: number;
}

/** What an action on row `index` of `length` does; undefined where it cannot be done. */
export function rowEdit(
  action: MoveAction,
  listPath: Path,
  index: number,
  length: number,
): RowEdit | undefined {
  const path = [...listPath, index];
  switch (action) {
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

/** "Add memory region", "Add device-tree path". */
export function nounOf(row: RowSpec | undefined): string {
  return row?.noun ?? 'device-tree path';
}
