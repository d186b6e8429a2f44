import type { ColumnSpec, FieldType, RowSpec } from '../../../model/key-types.ts';
import type { FormList } from '../../../state/form-list.ts';

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

/** Least width in px and share of the rest in the wide form, by type. */
const WIDTHS: Readonly<Record<FieldType['kind'], readonly [number, number]>> = {
  address: [108, 4],
  size: [152, 5],
  uint: [52, 2],
  port: [80, 3],
  text: [92, 6],
  path: [120, 6],
  bool: [64, 2],
  flags: [92, 4],
  choice: [148, 6],
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
  return { wide, narrow: layoutNarrow(columns) };
}

const DIGIT_PX = 7.5;
const CELL_PADDING_PX = 16;
/** Of a long list the first rows tell how wide its numbers are. */
const MAX_MEASURED_ROWS = 150;

/** As `wide`, with room for every number: of a number no digit may be cut off, a word may be. `--suffix`: room behind a size. */
export function fitColumns(list: FormList): string {
  const columns = list.row?.columns ?? [];
  const rows = Array.from({ length: Math.min(list.length, MAX_MEASURED_ROWS) }, (_, i) => list.rowAt(i));
  return columns
    .map(({ type }, i) => {
      const digits = rows.map(({ content }) => {
        const cell = content.kind === 'cells' ? content.cells[i] : undefined;
        return cell?.kind === 'number' ? cell.literal.length : 0;
      });
      const needed = Math.ceil(Math.max(8, ...digits) * DIGIT_PX + CELL_PADDING_PX);
      const least = type.kind === 'size' ? `calc(${needed}px + var(--suffix))` : `${needed}px`;
      return `minmax(${least}, ${WIDTHS[type.kind][1]}fr)`;
    })
    .join(' ');
}

/** The first half of the columns on line 1, the rest below them on line 2; the same starts on both lines. */
function layoutNarrow(columns: readonly ColumnSpec[]): readonly NarrowPlace[] {
  const perLine = columns.length <= 2 ? columns.length : Math.ceil(columns.length / 2);
  const widths = Array.from({ length: perLine }, (_, i) =>
    Math.max(...columns.filter((_column, at) => at % perLine === i).map(({ type }) => WIDTHS[type.kind][0])),
  );
  const units = shareUnits(widths);
  const starts = units.map((_, i) => units.slice(0, i).reduce((sum, unit) => sum + unit, 0));
  return columns.map((_, at) => ({
    line: Math.floor(at / perLine) + 1,
    start: starts[at % perLine] ?? 0,
    units: units[at % perLine] ?? 1,
  }));
}

/** Shares 24 units by width; rounding goes to the widest. */
function shareUnits(widths: readonly number[]): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const units = widths.map((width) => Math.floor((width * UNITS) / total));
  const rest = UNITS - units.reduce((sum, unit) => sum + unit, 0);
  const widest = units.indexOf(Math.max(...units));
  return units.map((unit, i) => (i === widest ? unit + rest : unit));
}
