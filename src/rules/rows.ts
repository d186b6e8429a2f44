import type { Row } from '../model/vm-config.ts';

/** True for a row that is written as a table: all cells of a row stand alike, by name or by number. */
export function isTableRow({ cells }: { readonly cells: Row<string>['cells'] }): boolean {
  for (const column in cells) return typeof cells[column]?.at(-1) === 'string';
  return false;
}
