import { type FocusEvent, useRef, useState } from 'react';
import { keyOf, ListItemView, type ListRowsProps } from './ListRows.tsx';
import styles from './ListTable.module.css';
import { ROWS } from './table-roles.ts';
import { useWindow } from './use-window.ts';
import { layoutDrawn } from './windowing.ts';

const LINE = 28;
const ROW_PADDING = 2;
const LABEL = 18;
const FINDING = 24;

/**
 * A long list in a box of its own that draws only the rows on screen; every row has a height known beforehand.
 * The row that has the focus stays drawn wherever the list is scrolled to, so that no draft is lost.
 */
export function WindowedRows(props: ListRowsProps) {
  const { list, items, findingsByRow, selectedRow } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [focusedRow, setFocusedRow] = useState(-1);
  const heightOf = (at: number, lines: number): number => {
    const item = items[at];
    if (item?.kind !== 'row') return LINE;
    const findings = findingsByRow.get(item.index)?.length ?? 0;
    return (
      lines * LINE + ROW_PADDING + (list.hasComments && !props.hasLabels ? LABEL : 0) + findings * FINDING
    );
  };
  const placeOf = (row: number) =>
    row < 0 ? -1 : items.findIndex((item) => item.kind === 'row' && item.index === row);
  const shown = useWindow(scroller, items.length, heightOf, placeOf(selectedRow));
  const onFocus = ({ target }: FocusEvent) => {
    const row = Number(target.closest('[data-row]')?.getAttribute('data-row') ?? -1);
    setFocusedRow(row);
  };
  const parts = layoutDrawn(shown, placeOf(focusedRow));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: focus is only watched
    <div
      {...ROWS}
      className={styles.scroller}
      ref={scroller}
      onFocus={onFocus}
      onBlur={() => setFocusedRow(-1)}
    >
      {parts.map((part) => {
        if (part.kind === 'space')
          return <div key={`space ${part.key}`} style={{ height: part.height }} aria-hidden="true" />;
        const item = items[part.item];
        return (
          item && (
            <ListItemView
              key={keyOf(item)}
              {...props}
              item={item}
              height={heightOf(part.item, shown.lines)}
            />
          )
        );
      })}
    </div>
  );
}
