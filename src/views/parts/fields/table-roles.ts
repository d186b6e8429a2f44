/** A table of controls laid out as grids: the elements cannot be `<table>` and its kin, their roles can. */
export const ROWS = { role: 'rowgroup' } as const;
export const CELL = { role: 'cell' } as const;
export const HEAD = { role: 'columnheader' } as const;

/** `rows`: all rows of the list, also those that are not drawn; the heads count as one more. */
export function tableRole(labelledBy: string, rows: number) {
  return { role: 'table', 'aria-labelledby': labelledBy, 'aria-rowcount': rows + 1 } as const;
}

/** `index`: the row's number in the list; -1 for the heads. */
export function rowRole(index: number) {
  return { role: 'row', 'aria-rowindex': index + 2 } as const;
}
