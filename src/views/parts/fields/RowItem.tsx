import { type CSSProperties, memo, type RefObject, Suspense, useId, useRef, useState } from 'react';
import { pathStartsWith } from '../../../base/path.ts';
import type { FieldType, RowSpec } from '../../../model/key-types.ts';
import type { LocatedFinding } from '../../../state/derive.ts';
import { signFindings } from '../../../state/finding-index.ts';
import type { Cell } from '../../../state/form-cell.ts';
import type { FormRow } from '../../../state/form-list.ts';
import { KindMark, type KindName } from '../KindMark.tsx';
import { CellControl } from './CellControl.tsx';
import type { ColumnLayout } from './column-layout.ts';
import { FieldFindings, worstOf } from './FieldFindings.tsx';
import { GapControl } from './GapControl.tsx';
import { KIND_TITLES } from './kind-titles.ts';
import { LabelControl } from './LabelControl.tsx';
import { lazyFieldPart } from './lazy-field-part.ts';
import { PathsCell } from './PathsCell.tsx';
import styles from './RowItem.module.css';
import { RowMenu } from './RowMenu.tsx';
import { nounOf, type RowAction } from './row-edits.ts';
import { CELL, rowRole } from './table-roles.ts';

const ArgumentsControl = lazyFieldPart('ArgumentsControl');

/** Undefined for a row whose kind is unknown. */
export type KindOfRow = (row: FormRow) => KindName | undefined;

export interface RowItemProps {
  readonly row: FormRow;
  readonly spec: RowSpec | undefined;
  /** What kind of addresses the row stands for; without it no mark is drawn. */
  readonly kindOf: KindOfRow | undefined;
  /** The row's comment is a cell of its own. Else it stands below the cells, where there is one. */
  readonly hasLabel: boolean;
  /** There is room for a comment below the cells. */
  readonly hasRoom: boolean;
  readonly layout: ColumnLayout;
  readonly findings: readonly LocatedFinding[];
  readonly isSelected: boolean;
  readonly isLast: boolean;
  /** In px, where rows are windowed; undefined lets the row be as high as it is. */
  readonly height: number | undefined;
  readonly onAction: (action: RowAction, row: number) => void;
}

/** One row of a list. Drawn anew only when its own text, findings or selection change. */
export const RowItem = memo(function RowItem(props: RowItemProps) {
  const { row, spec, kindOf, hasLabel, hasRoom, findings, isSelected, isLast, height, onAction } = props;
  const findingsId = useId();
  const [isWriting, setWriting] = useState(false);
  const label = useRef<HTMLDivElement>(null);
  const { index } = row;
  const kind = kindOf?.(row);
  const name = `${nounOf(spec)} ${index + 1}`;
  const hasComment = !hasLabel && (row.label !== undefined || isWriting);
  const describedBy = findings.length > 0 ? findingsId : undefined;
  return (
    <div
      {...rowRole(index)}
      className={styles.item}
      data-path={row.pathText}
      data-row={index}
      data-selected={isSelected}
      data-severity={worstOf(findings)}
      style={height === undefined ? undefined : { height }}
    >
      <div
        {...CELL}
        className={styles.gutter}
        title={kindOf && (kind ? KIND_TITLES[kind] : 'Unknown mapping')}
      >
        <span className={styles.index}>{index + 1}</span>
        {kind && <KindMark kind={kind} />}
        {kindOf && !kind && <span className={styles.noKind}>?</span>}
      </div>
      <RowCells {...props} name={name} describedBy={describedBy} />
      <div {...CELL} className={styles.actions}>
        <RowMenu
          name={name}
          path={row.path}
          place={`${index}:menu`}
          isFirst={index === 0}
          isLast={isLast}
          onAction={(action) => onAction(action, index)}
          comment={hasLabel || !hasRoom ? undefined : row.label === undefined ? 'add' : 'edit'}
          onComment={() => {
            setWriting(true);
            focusFirst(label);
          }}
        />
      </div>
      {hasLabel && (
        <div {...CELL} className={styles.labelCell}>
          <LabelControl row={row} name={`Label, ${name}`} />
        </div>
      )}
      {(hasComment || findings.length > 0) && (
        <div {...CELL} className={styles.below}>
          {hasComment && (
            // biome-ignore lint/a11y/noStaticElementInteractions: the focus is only watched
            <div className={styles.label} ref={label} onBlur={() => setWriting(false)}>
              # <LabelControl row={row} name={`Comment, ${name}`} />
            </div>
          )}
          <FieldFindings id={findingsId} findings={findings} short={height !== undefined} />
        </div>
      )}
    </div>
  );
}, isSameRow);

/** Behind the menu's own focus, which goes back to its button when it closes. */
function focusFirst(place: RefObject<HTMLElement | null>): void {
  requestAnimationFrame(() => requestAnimationFrame(() => place.current?.querySelector('input')?.focus()));
}

function isSameRow(a: RowItemProps, b: RowItemProps): boolean {
  return (
    a.row.signature === b.row.signature &&
    a.row.pathText === b.row.pathText &&
    a.isSelected === b.isSelected &&
    a.isLast === b.isLast &&
    a.height === b.height &&
    a.hasRoom === b.hasRoom &&
    a.onAction === b.onAction &&
    (a.findings === b.findings || signFindings(a.findings) === signFindings(b.findings))
  );
}

const NODE_PATH: FieldType = { kind: 'path', of: 'device-tree' };

interface RowCellsProps extends RowItemProps {
  readonly name: string;
  readonly describedBy: string | undefined;
}

function RowCells({ row, spec, layout, findings, height, name, describedBy }: RowCellsProps) {
  const { content, index } = row;
  const severityOf = (cell: { readonly path: Cell['path'] }) =>
    worstOf(findings.filter((finding) => pathStartsWith(finding.path, cell.path)));
  const common = { variant: 'cell', describedBy, place: `${index}:0` } as const;
  switch (content.kind) {
    case 'cells':
      return content.cells.map((cell, i) => {
        const column = spec?.columns[i];
        const at = layout.narrow[i];
        if (!spec || !column || !at) return null;
        const control = {
          ...common,
          name: `${column.label}, ${name}`,
          severity: severityOf(cell),
          place: `${index}:${i}`,
        };
        const style = { '--line': at.line, '--start': at.start + 2, '--units': at.units } as CSSProperties;
        return (
          <div {...CELL} key={column.key} className={styles.cell} style={style}>
            {cell.kind === 'gap' ? (
              <GapControl {...control} gap={cell} column={column} columns={spec.columns} />
            ) : column.key === 'cfg_list' && cell.kind === 'numbers' && height === undefined ? (
              <Suspense fallback={<CellControl {...control} cell={cell} type={column.type} />}>
                <ArgumentsControl {...control} cell={cell} column={column} row={content.cells} />
              </Suspense>
            ) : (
              <CellControl {...control} cell={cell} type={column.type} />
            )}
          </div>
        );
      });
    case 'paths':
      return (
        <div {...CELL} className={styles.wide}>
          <PathsCell {...common} row={row} name={`Paths, ${name}`} severity={worstOf(findings)} />
        </div>
      );
    case 'node-path':
    case 'raw':
      return (
        <div {...CELL} className={styles.wide}>
          <CellControl
            {...common}
            cell={content.cell}
            type={content.kind === 'raw' && spec ? { kind: 'rows', row: spec } : NODE_PATH}
            name={content.kind === 'raw' ? `Value, ${name}` : `Device-tree path, ${name}`}
            severity={severityOf(content.cell)}
          />
        </div>
      );
  }
}
