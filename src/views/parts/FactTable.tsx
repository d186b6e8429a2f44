import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { formatPath, type Path, pathStartsWith } from '../../base/path.ts';
import styles from './FactTable.module.css';
import { nextSorting, type Sorting, type SortKey, sortRows } from './sort-rows.ts';
import { ROW_HEIGHT, useRowWindow } from './use-row-window.ts';

export interface FactColumn<R> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  /** What it is sorted by; absent: not sortable. */
  readonly sortKey?: (row: R) => SortKey;
  /** Monospace. */
  readonly numeric?: boolean;
}

export interface FactTableProps<R> {
  readonly label: string;
  readonly columns: readonly FactColumn<R>[];
  readonly rows: readonly R[];
  readonly idOf: (row: R) => string;
  /** Empty for a row that no key of the file stands for. */
  readonly pathOf: (row: R) => Path;
  /** Shown quieter: configured and not used. */
  readonly isMuted: (row: R) => boolean;
  readonly selectedPath: Path | undefined;
  readonly onSelect: (path: Path, options: { readonly focus: boolean }) => void;
}

/** The facts of a picture as a sortable table with the same selection: one tab stop, ↑↓ Home End, Enter, Esc. */
export function FactTable<R>({ label, columns, rows, ...props }: FactTableProps<R>) {
  const { idOf, pathOf, isMuted, selectedPath, onSelect } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [sorting, setSorting] = useState<Sorting>();
  const [active, setActive] = useState<string>();
  const [focusWanted, setFocusWanted] = useState(0);
  const sorted = useMemo(() => {
    const key = columns.find((column) => column.id === sorting?.column)?.sortKey;
    return sorting && key ? sortRows(rows, key, sorting.direction) : rows;
  }, [rows, columns, sorting]);
  const { first, last, scrollTo } = useRowWindow(frame, sorted.length);

  const isSelected = (row: R) => {
    const path = pathOf(row);
    return selectedPath !== undefined && path.length > 0 && pathStartsWith(selectedPath, path);
  };
  const known = sorted.findIndex((row) => idOf(row) === active);
  const at = known >= 0 ? known : Math.max(0, sorted.findIndex(isSelected));

  const moveTo = (index: number) => {
    const row = sorted[index];
    if (row === undefined) return;
    setActive(idOf(row));
    scrollTo(index);
    setFocusWanted((count) => count + 1);
  };
  // The row may stand on the page only after it was scrolled to.
  useEffect(() => {
    if (focusWanted > 0) frame.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus();
  }, [focusWanted]);

  const choose = (row: R, focus: boolean) => {
    const path = pathOf(row);
    if (path.length > 0) onSelect(path, { focus });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableRowElement)) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: sorted.length - 1 }[event.key];
    if (to !== undefined) moveTo(Math.min(sorted.length - 1, Math.max(0, to)));
    else if (event.key === 'Enter' && sorted[at] !== undefined) choose(sorted[at], true);
    else if (event.key === 'Escape') event.target.blur();
    else return;
    event.preventDefault();
  };
  const onClick = (row: R, event: MouseEvent) => {
    setActive(idOf(row));
    choose(row, event.altKey);
  };

  return (
    <div ref={frame} className={styles.frame}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are selected is a grid
        role="grid"
        className={styles.table}
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                aria-sort={sorting?.column === column.id ? sorting.direction : 'none'}
              >
                {column.sortKey ? (
                  <button type="button" onClick={() => setSorting(nextSorting(sorting, column.id))}>
                    {column.title}
                    <span aria-hidden="true" className={styles.arrow}>
                      {sorting?.column === column.id ? (sorting.direction === 'ascending' ? '↑' : '↓') : ''}
                    </span>
                  </button>
                ) : (
                  column.title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer rows={first} />
          {sorted.slice(first, last).map((row, i) => (
            <tr
              key={idOf(row)}
              tabIndex={first + i === at ? 0 : -1}
              aria-selected={isSelected(row)}
              aria-rowindex={first + i + 2}
              {...(pathOf(row).length > 0 ? { 'data-path': formatPath(pathOf(row)) } : {})}
              {...(isMuted(row) ? { 'data-muted': '' } : {})}
              onClick={(event) => onClick(row, event)}
            >
              {columns.map((column) => (
                <td key={column.id} {...(column.numeric ? { 'data-numeric': '' } : {})}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
          <Spacer rows={sorted.length - last} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for rows that are not on the page. */
function Spacer({ rows }: { readonly rows: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus
  return rows > 0 ? <tr aria-hidden="true" style={{ height: rows * ROW_HEIGHT }} /> : null;
}
