import { type CSSProperties, useCallback, useRef } from 'react';
import type { LocatedFinding } from '../../../state/derive.ts';
import type { EditOutcome } from '../../../state/edit-file.ts';
import type { FormList } from '../../../state/form-list.ts';
import { select } from '../../../state/studio.ts';
import { studio } from '../../../state/use-studio.ts';
import { type ColumnLayout, fitColumns, layoutColumns } from './column-layout.ts';
import { useForm } from './form-context.ts';
import { groupByRow } from './group-by-row.ts';
import { ListRows } from './ListRows.tsx';
import styles from './ListTable.module.css';
import { listItems } from './list-items.ts';
import { onTableKeyDown } from './on-table-keys.ts';
import type { KindOfRow } from './RowItem.tsx';
import { makesRow, type NewRowAction, type RowAction, rowEdit } from './row-edits.ts';
import { HEAD, rowRole, tableRole } from './table-roles.ts';
import { useSelectedRow } from './use-selected.ts';
import { WindowedRows } from './WindowedRows.tsx';

/** Lists longer than this draw only the rows on screen. */
const MAX_PLAIN_ROWS = 150;

export interface ListTableProps {
  readonly list: FormList;
  readonly kindOf: KindOfRow | undefined;
  readonly hasLabels: boolean;
  readonly findings: readonly LocatedFinding[];
  readonly labelledBy: string;
  readonly onOutcome: (outcome: EditOutcome) => void;
  /** The same function each time. `anchor`: the row's menu. `suffix`: the cell that has the focus. */
  readonly onNewRow: (action: NewRowAction, row: number, anchor: HTMLElement | null, suffix: string) => void;
}

/** The rows of a list as a table of controls, with its keyboard. */
export function ListTable(props: ListTableProps) {
  const { list, kindOf, hasLabels, findings, labelledBy, onOutcome, onNewRow } = props;
  const { edit, focusSoon, fileId } = useForm();
  const latest = useRef(list);
  latest.current = list;
  const root = useRef<HTMLDivElement>(null);
  const selectedRow = useSelectedRow(list.path);
  const onAction = useCallback(
    (action: RowAction, row: number) => {
      const { path, pathText, length } = latest.current;
      const suffix = focusedSuffix(`${pathText}[${row}]`);
      if (makesRow(action)) {
        const anchor = root.current?.querySelector<HTMLElement>(`[data-place="${row}:menu"]`) ?? null;
        onNewRow(action, row, anchor, suffix);
        return;
      }
      const found = rowEdit(action, path, row, length);
      if (!found) return;
      const outcome = edit([found.operation]);
      onOutcome(outcome);
      if (!outcome.ok || found.focusRow < 0) return;
      const next = `${pathText}[${found.focusRow}]`;
      select(studio, fileId, [...path, found.focusRow], 'form');
      focusSoon(next + suffix, next);
    },
    [edit, focusSoon, fileId, onOutcome, onNewRow],
  );
  const items = listItems(list);
  if (items.length === 0) return null;
  const layout = layoutColumns(list.row);
  const Rows = items.length > MAX_PLAIN_ROWS ? WindowedRows : ListRows;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the controls inside
    <div
      {...tableRole(labelledBy, list.length)}
      ref={root}
      className={styles.table}
      data-columns={list.row?.columns.length ?? 1}
      data-labels={hasLabels}
      style={
        {
          '--wide': hasLabels ? fitColumns(list) : layout.wide,
          '--digits': String(list.length).length,
        } as CSSProperties
      }
      onKeyDown={(event) => onTableKeyDown(event, onAction)}
    >
      {list.row && list.length > 0 && <ColumnHeads list={list} layout={layout} hasLabels={hasLabels} />}
      <Rows
        list={list}
        kindOf={kindOf}
        hasLabels={hasLabels}
        items={items}
        layout={layout}
        findingsByRow={groupByRow(findings, list.path)}
        selectedRow={selectedRow}
        onAction={onAction}
      />
    </div>
  );
}

interface ColumnHeadsProps {
  readonly list: FormList;
  readonly layout: ColumnLayout;
  readonly hasLabels: boolean;
}

function ColumnHeads({ list, layout, hasLabels }: ColumnHeadsProps) {
  return (
    <div {...rowRole(-1)} className={styles.heads}>
      {list.row?.columns.map((column, i) => {
        const at = layout.narrow[i] ?? { line: 1, start: 0, units: 1 };
        const style = { '--line': at.line, '--start': at.start + 2, '--units': at.units } as CSSProperties;
        return (
          <div
            {...HEAD}
            key={column.key}
            className={styles.head}
            style={style}
            title={`${column.key}: ${column.help}`}
          >
            {column.label}
          </div>
        );
      })}
      {hasLabels && (
        <div {...HEAD} className={styles.labelHead} title="The comment behind the row">
          Label
        </div>
      )}
    </div>
  );
}

/** Where in its row the focus is, as the rest of the path: `[1]`, `.size`; empty when it is not in this row. */
function focusedSuffix(rowPath: string): string {
  const path = document.activeElement?.getAttribute('data-path') ?? '';
  return path.startsWith(rowPath) ? path.slice(rowPath.length) : '';
}
