import { Plus } from 'lucide-react';
import { memo, useCallback, useId, useState } from 'react';
import type { FormList } from '../../state/form-list.ts';
import type { FormField } from '../../state/form-model.ts';
import type { EditOutcome } from '../../state/studio.ts';
import { Button } from '../parts/Button.tsx';
import { FieldFindings } from '../parts/fields/FieldFindings.tsx';
import { FieldMenu } from '../parts/fields/FieldMenu.tsx';
import { useForm } from '../parts/fields/form-context.ts';
import { ListTable } from '../parts/fields/ListTable.tsx';
import { addRow, nounOf } from '../parts/fields/row-edits.ts';
import { useSelected } from '../parts/fields/use-selected.ts';
import { isSameField, KeyMark } from './FieldRow.tsx';
import { HelpButton } from './HelpButton.tsx';
import { kindOfRow } from './kinds.ts';
import styles from './ListField.module.css';

export interface ListFieldProps {
  readonly field: FormField;
  readonly list: FormList;
  /** Where the list is all that its section has: the section's title, which the heading then is. */
  readonly sectionTitle: string | undefined;
}

/** A list of rows with its heading, its own findings, and the ways to add a row. */
export const ListField = memo(function ListField({ field, list, sectionTitle }: ListFieldProps) {
  const { spec, path } = field;
  const { edit, focusSoon, target } = useForm();
  const id = useId();
  const titleId = sectionTitle === undefined ? `${id}-title` : `form-${spec.group}`;
  const [refusal, setRefusal] = useState<string>();
  const own = field.findings.filter((finding) => typeof finding.path[path.length] !== 'number');
  const isSelected = useSelected(path);
  // The same function each time, so that the rows need not be drawn anew.
  const onOutcome = useCallback(
    (outcome: EditOutcome) => setRefusal(outcome.ok ? undefined : outcome.reason),
    [],
  );
  const onAdd = (variant?: string) => {
    const outcome = edit([addRow(list, variant)]);
    onOutcome(outcome);
    if (outcome.ok) focusSoon(`${list.pathText}[${list.length}]`);
  };
  const variants = list.row?.variants.filter((variant) => variant.releases.includes(target.release)) ?? [];
  return (
    <div className={styles.list} data-path={list.pathText} data-selected={isSelected && list.length === 0}>
      <div className={styles.head}>
        {sectionTitle === undefined ? (
          <h3 className={styles.title} id={titleId}>
            {spec.label}
          </h3>
        ) : (
          <h2 className={styles.sectionTitle} id={titleId} tabIndex={-1}>
            {sectionTitle}
          </h2>
        )}
        <span className={styles.count}>{list.length}</span>
        <KeyMark spec={spec} />
        <span className={styles.side}>
          <HelpButton label={spec.label} spec={spec} />
          {spec.presence !== 'required' && <FieldMenu label={spec.label} path={path} />}
        </span>
      </div>
      <div className={styles.own}>
        <FieldFindings id={`${id}-findings`} findings={own} />
      </div>
      <ListTable
        list={list}
        kindOf={(row) => kindOfRow(spec.key, row)}
        findings={field.findings}
        labelledBy={titleId}
        onOutcome={onOutcome}
      />
      {refusal !== undefined && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      <div className={styles.foot}>
        <Button variant="quiet" icon={Plus} onPress={() => onAdd()}>
          Add {nounOf(list.row)}
        </Button>
        {variants.map((variant) => (
          <Button key={variant.label} variant="quiet" icon={Plus} onPress={() => onAdd(variant.initial)}>
            Add {variant.label.toLowerCase()}
          </Button>
        ))}
      </div>
    </div>
  );
}, isSameField);
