import type { ColumnSpec, FieldType, RowSpec } from '../../model/key-types.ts';

/** How the cells of a row stand: side by side in a wide pane, on two lines of 24 units each in a narrow one. */
export interface ColumnLayout {
  /** `grid-template-columns` of the cells in the wide form. */
  readonly wide: string;
  /** Of the narrow form, for each cell: line 1 or 2, the first of the 24 units (from 0) and how many. */
  readonly narrow: readonly NarrowPlace[];
}

export interface NarrowPlace {
  readonly line: number;
  readonly start: number;
  readonly units: number;
}

const UNITS = 24;

/** Least width in px and share of the rest, by type. */
const WIDTHS: Readonly<Record<FieldType['kind'], readonly [number, number]>> = {
  address: [108, 4],
  size: [152, 5],
  uint: [52, 2],
  port: [80, 3],
  text: [104, 6],
  path: [120, 6],
  bool: [64, 2],
  flags: [92, 4],
  choice: [124, 6],
  'uint-list': [96, 5],
  rows: [96, 4],
  'path-lists': [96, 4],
};

const PATHS_LAYOUT: ColumnLayout = { wide: 'minmax(0, 1fr)', narrow: [{ line: 1, start: 0, units: UNITS }] };

/** The layout of a list's rows; lists of device-tree paths have one wide cell. */
export function layoutColumns(row: RowSpec | undefined): ColumnLayout {
  if (!row) return PATHS_LAYOUT;
  const { columns } = row;
  const wide = columns
    .map(({ type }) => `minmax(${WIDTHS[type.kind][0]}px, ${WIDTHS[type.kind][1]}fr)`)
    .join(' ');
  const first = columns.length <= 2 ? columns.length : Math.ceil(columns.length / 2);
  return {
    wide,
    narrow: [...layoutLine(columns.slice(0, first), 1), ...layoutLine(columns.slice(first), 2)],
  };
}

/** Shares 24 units by the columns' least widths; rounding goes to the widest. */
function layoutLine(columns: readonly ColumnSpec[], line: number): ColumnLayout['narrow'] {
  const total = columns.reduce((sum, { type }) => sum + WIDTHS[type.kind][0], 0);
  const units = columns.map(({ type }) => Math.floor((WIDTHS[type.kind][0] * UNITS) / total));
  const rest = UNITS - units.reduce((sum, unit) => sum + unit, 0);
  const widest = units.indexOf(Math.max(...units));
  let start = 0;
  return units.map((unit, i) => {
    const place = { line, start, units: i === widest ? unit + rest : unit };
    start += place.units;
    return place;
  });
}
