import { Plus } from 'lucide-react';
import { type ReactNode, Suspense, useCallback, useId, useRef, useState } from 'react';
import type { LocatedFinding } from '../../../state/derive.ts';
import type { EditOutcome } from '../../../state/edit-file.ts';
import type { FormList } from '../../../state/form-list.ts';
import { Button } from '../Button.tsx';
import { FieldFindings } from './FieldFindings.tsx';
import { useForm } from './form-context.ts';
import styles from './ListShell.module.css';
import { ListTable } from './ListTable.tsx';
import { lazyFieldPart } from './lazy-field-part.ts';
import type { KindOfRow } from './RowItem.tsx';
import { nounOf } from './row-edits.ts';
import { useNewRows } from './use-new-rows.ts';
import { useSelected } from './use-selected.ts';

const AddRowPanel = lazyFieldPart('AddRowPanel');

export interface ListShellProps {
  readonly list: FormList;
  readonly title: string;
  /** Where the list is all that its section has: the heading is the section's and has its id. */
  readonly sectionId?: string | undefined;
  /** Under a sub-heading of its section. */
  readonly isNested?: boolean;
  /** Small, after the title. */
  readonly mark?: ReactNode;
  /** Help and actions. */
  readonly side: ReactNode;
  /** At and below the list. */
  readonly findings: readonly LocatedFinding[];
  readonly kindOf?: KindOfRow;
  /** A column with the rows' comments, to be edited. */
  readonly hasLabels?: boolean;
}

/** A list of rows with its heading, its own findings, and the ways to add a row. */
export function ListShell(props: ListShellProps) {
  const { list, title, sectionId, isNested, mark, side, findings, kindOf, hasLabels = false } = props;
  const { path } = list;
  const { target } = useForm();
  const id = useId();
  const titleId = sectionId === undefined ? `${id}-title` : `form-${sectionId}`;
  const [refusal, setRefusal] = useState<string>();
  const own = findings.filter((finding) => typeof finding.path[path.length] !== 'number');
  const isSelected = useSelected(path);
  // The same function each time, so that the rows need not be drawn anew.
  const onOutcome = useCallback(
    (outcome: EditOutcome) => setRefusal(outcome.ok ? undefined : outcome.reason),
    [],
  );
  const rows = useNewRows(list, onOutcome);
  const addRow = useRef<HTMLButtonElement>(null);
  const addNode = useRef<HTMLButtonElement>(null);
  const variants = list.row?.variants.filter((variant) => variant.releases.includes(target.release)) ?? [];
  const Title = sectionId !== undefined ? 'h2' : isNested ? 'h4' : 'h3';
  return (
    <div className={styles.list} data-path={list.pathText} data-selected={isSelected && list.length === 0}>
      <div className={styles.head}>
        <Title
          className={sectionId === undefined ? styles.title : styles.sectionTitle}
          id={titleId}
          tabIndex={sectionId === undefined ? undefined : -1}
        >
          {title}
        </Title>
        <span className={styles.count}>{list.length}</span>
        {mark}
        <span className={styles.side}>{side}</span>
      </div>
      <div className={styles.own}>
        <FieldFindings id={`${id}-findings`} findings={own} />
      </div>
      <ListTable
        list={list}
        kindOf={kindOf}
        hasLabels={hasLabels}
        findings={findings}
        labelledBy={titleId}
        onOutcome={onOutcome}
        onNewRow={rows.onNewRow}
      />
      {refusal !== undefined && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      <div className={styles.foot}>
        <Button
          ref={addRow}
          variant="quiet"
          icon={Plus}
          onPress={() => void rows.begin(addRow.current, list.length)}
        >
          Add {nounOf(list.row)}
        </Button>
        {variants.map((variant) => (
          <Button
            key={variant.label}
            ref={addNode}
            variant="quiet"
            icon={Plus}
            onPress={() => void rows.begin(addNode.current, list.length, true)}
          >
            Add {variant.label.toLowerCase()}
          </Button>
        ))}
      </div>
      {rows.pending && (
        <Suspense>
          <AddRowPanel {...rows.pending} list={list} onClose={rows.onClose} />
        </Suspense>
      )}
    </div>
  );
}
