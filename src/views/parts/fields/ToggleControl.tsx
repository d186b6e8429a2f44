import { useState } from 'react';
import type { Cell } from '../../../state/form-cell.ts';
import styles from './Control.module.css';
import { type ControlProps, controlAttributes } from './control-props.ts';
import { setValue } from './edits.ts';
import { useForm } from './form-context.ts';

export interface ToggleControlProps extends ControlProps {
  readonly cell: Extract<Cell, { kind: 'bool' }>;
}

export function ToggleControl({ cell, ...control }: ToggleControlProps) {
  const { edit } = useForm();
  const [refusal, setRefusal] = useState<string>();
  const onChange = () => {
    const outcome = edit(setValue(cell.path, !cell.value));
    setRefusal(outcome.ok ? undefined : outcome.reason);
  };
  return (
    <span className={styles.toggle}>
      <input
        type="checkbox"
        role="switch"
        {...controlAttributes(control, cell.pathText)}
        className={styles.switch}
        checked={cell.value}
        aria-checked={cell.value}
        onChange={onChange}
      />
      <code>{cell.literal}</code>
      {refusal !== undefined && (
        <span className={styles.hint} data-error role="alert">
          {refusal}
        </span>
      )}
    </span>
  );
}
