/** What adding and copying rows does; loaded with the first one. */
import type { Operation } from '../../../base/operation.ts';
import { type FileView, viewsOf } from '../../../state/derive.ts';
import type { FormList } from '../../../state/form-list.ts';
import {
  copyRow,
  insertPlatformRow,
  insertRows,
  type RowInput,
  type RowStart,
  startsOf,
} from '../../../state/new-rows.ts';
import { studio } from '../../../state/use-studio.ts';

/** How a row begins: in the only way there is, in one of several, or with the path that the user gives it. */
export type Beginning =
  | { readonly kind: 'only'; readonly operations: readonly Operation[] }
  | { readonly kind: 'choose'; readonly starts: readonly RowStart[] }
  | { readonly kind: 'path' };

export function beginningOf(fileId: string, list: FormList, index: number): Beginning {
  const { view, others } = openViews(fileId);
  if (!view) return { kind: 'only', operations: [] };
  if (view.platform) return { kind: 'only', operations: insertPlatformRow(view, list, index) };
  if (!list.row || isBesideNode(list, index)) return { kind: 'path' };
  const starts = startsOf(view, others, list, index);
  const [only, second] = starts;
  if (!only || second) return { kind: 'choose', starts };
  return { kind: 'only', operations: insertRows(view, list, index, only.rows) };
}

/** Inside the list a row is of the kind that stands there; at its end that is chosen by the button. */
function isBesideNode(list: FormList, index: number): boolean {
  if (index >= list.length) return false;
  return list.rowAt(Math.max(0, index - 1)).content.kind === 'node-path';
}

export function rowsInserted(
  fileId: string,
  list: FormList,
  index: number,
  rows: readonly RowInput[],
): readonly Operation[] {
  const { view } = openViews(fileId);
  return view ? insertRows(view, list, index, rows) : [];
}

export function rowCopied(fileId: string, list: FormList, index: number): readonly Operation[] {
  const { view, others } = openViews(fileId);
  return view ? copyRow(view, others, list, index) : [];
}

function openViews(fileId: string): {
  readonly view: FileView | undefined;
  readonly others: readonly FileView[];
} {
  const views = viewsOf(studio.getState());
  return { view: views.get(fileId), others: [...views.values()].filter(({ file }) => file.id !== fileId) };
}
