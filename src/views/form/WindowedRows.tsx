import { useRef } from 'react';
import { keyOf, ListItemView, type ListRowsProps } from './ListRows.tsx';
import styles from './ListTable.module.css';
import { ROWS } from './table-roles.ts';
import { useWindow } from './use-window.ts';

const LINE = 28;
const ROW_PADDING = 2;
const LABEL = 18;
const FINDING = 24;

/** A long list in a box of its own that draws only the rows on screen; every row has a height known beforehand. */
export function WindowedRows(props: ListRowsProps) {
  const { list, items, findingsByRow, selectedRow } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const heightOf = (at: number, lines: number): number => {
    const item = items[at];
    if (item?.kind !== 'row') return LINE;
    const findings = findingsByRow.get(item.index)?.length ?? 0;
    return lines * LINE + ROW_PADDING + (list.hasComments ? LABEL : 0) + findings * FINDING;
  };
  const shown =
    selectedRow < 0 ? -1 : items.findIndex((item) => item.kind === 'row' && item.index === selectedRow);
  const { first, end, before, after, lines } = useWindow(scroller, items.length, heightOf, shown);
  return (
    <div {...ROWS} className={styles.scroller} ref={scroller}>
      <div style={{ height: before }} />
      {items.slice(first, end).map((item, i) => (
        <ListItemView key={keyOf(item)} {...props} item={item} height={heightOf(first + i, lines)} />
      ))}
      <div style={{ height: after }} />
    </div>
  );
}
