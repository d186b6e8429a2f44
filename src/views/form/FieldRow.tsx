import { memo, useId } from 'react';
import type { KeySpec } from '../../model/key-types.ts';
import type { FormField } from '../../state/form-model.ts';
import { CellControl } from '../parts/fields/CellControl.tsx';
import { DisabledPartLine } from '../parts/fields/DisabledPartLine.tsx';
import { FieldFindings, worstOf } from '../parts/fields/FieldFindings.tsx';
import { FieldMenu } from '../parts/fields/FieldMenu.tsx';
import { useForm } from '../parts/fields/form-context.ts';
import { useSelected } from '../parts/fields/use-selected.ts';
import { AddKeyButton } from './AddKeyButton.tsx';
import styles from './FieldRow.module.css';
import { HelpButton } from './HelpButton.tsx';

export interface FieldRowProps {
  readonly field: FormField;
}

/** One key: label, control, help, and what is wrong with it. */
export const FieldRow = memo(function FieldRow({ field }: FieldRowProps) {
  const { spec, path, value, findings } = field;
  const id = useId();
  const findingsId = `${id}-findings`;
  const isSelected = useSelected(path);
  const describedBy = findings.length > 0 ? findingsId : undefined;
  return (
    <div className={styles.row} data-selected={isSelected} data-state={value.kind}>
      <label className={styles.label} htmlFor={id} title={`${spec.label} (${spec.key})`}>
        <span className={styles.name}>{spec.label}</span>
        <KeyMark spec={spec} />
      </label>
      <div className={styles.control}>
        {value.kind === 'cell' && (
          <CellControl
            cell={value.cell}
            type={spec.type}
            id={id}
            name={spec.label}
            variant="field"
            severity={worstOf(findings)}
            describedBy={describedBy}
          />
        )}
        {value.kind === 'missing' && (
          <>
            <span className={styles.missing}>Missing</span>
            <AddKeyButton spec={spec} variant="wanted" describedBy={describedBy} />
          </>
        )}
        {value.kind === 'disabled' && (
          <DisabledPartLine part={value.part} label={spec.label} pathText={field.pathText} />
        )}
      </div>
      <div className={styles.side}>
        <HelpButton label={spec.label} spec={spec} />
        {value.kind === 'cell' && spec.presence !== 'required' && (
          <FieldMenu label={spec.label} path={path} />
        )}
      </div>
      <div className={styles.below}>
        <FieldFindings id={findingsId} findings={findings} />
      </div>
    </div>
  );
}, isSameField);

export function isSameField(a: FieldRowProps, b: FieldRowProps): boolean {
  return a.field.signature === b.field.signature && a.field.pathText === b.field.pathText;
}

/** Marks a key that the chosen release does not know or that does nothing on the chosen architecture. */
export function KeyMark({ spec }: { readonly spec: KeySpec }) {
  const { target } = useForm();
  const words = !spec.releases.includes(target.release)
    ? `not in ${target.release}`
    : spec.arches.includes(target.arch)
      ? undefined
      : `no effect on ${target.arch}`;
  return words === undefined ? null : <small className={styles.mark}>{words}</small>;
}
