import type { LocatedFinding } from '../../../state/derive.ts';
import type { FormList } from '../../../state/form-list.ts';
import type { ColumnLayout } from './column-layout.ts';
import { DisabledPartLine } from './DisabledPartLine.tsx';
import styles from './ListTable.module.css';
import type { ListItem } from './list-items.ts';
import { type KindOfRow, RowItem } from './RowItem.tsx';
import { nounOf, type RowAction } from './row-edits.ts';
import { CELL } from './table-roles.ts';

export interface ListRowsProps {
  readonly list: FormList;
  readonly kindOf: KindOfRow | undefined;
  readonly hasLabels: boolean;
  readonly items: readonly ListItem[];
  readonly layout: ColumnLayout;
  readonly findingsByRow: ReadonlyMap<number, readonly LocatedFinding[]>;
  readonly selectedRow: number;
  readonly onAction: (action: RowAction, row: number) => void;
}

const NONE: readonly LocatedFinding[] = [];

/** All rows of a list, each as high as it is. */
export function ListRows(props: ListRowsProps) {
  return props.items.map((item) => (
    <ListItemView key={keyOf(item)} {...props} item={item} height={undefined} />
  ));
}

export function keyOf(item: ListItem): string {
  return item.kind === 'row' ? `row ${item.index}` : `off ${item.part.index} ${item.part.text}`;
}

export interface ListItemViewProps extends ListRowsProps {
  readonly item: ListItem;
  readonly height: number | undefined;
}

export function ListItemView({ list, item, height, ...props }: ListItemViewProps) {
  if (item.kind === 'row')
    return (
      <RowItem
        row={list.rowAt(item.index)}
        spec={list.row}
        kindOf={props.kindOf}
        hasLabel={props.hasLabels}
        hasRoom={height === undefined || list.hasComments}
        layout={props.layout}
        findings={props.findingsByRow.get(item.index) ?? NONE}
        isSelected={item.index === props.selectedRow}
        isLast={item.index === list.length - 1}
        height={height}
        onAction={props.onAction}
      />
    );
  const { part } = item;
  return (
    <div
      {...{ role: 'row' }}
      className={styles.disabled}
      style={height === undefined ? undefined : { height }}
    >
      <div {...CELL} style={{ display: 'contents' }}>
        <DisabledPartLine
          part={part}
          label={`${nounOf(list.row)} before row ${part.index + 1}`}
          pathText={`${list.pathText}[${part.index}]`}
        />
      </div>
    </div>
  );
}
