import { useState } from 'react';
import { cellAt } from '../../../state/form-model.ts';
import { useFileView } from '../../../state/use-studio.ts';
import { AddressField } from './AddressField.tsx';
import styles from './Control.module.css';
import { setValue } from './edits.ts';
import type { FlagsControlProps } from './FlagsControl.tsx';
import { unknownBits } from './flag-words.ts';
import { useForm } from './form-context.ts';

/** The bits of a flags number as named toggles, and the number itself. */
export function FlagsPanel({ cell: opened, type, name }: Pick<FlagsControlProps, 'cell' | 'type' | 'name'>) {
  const { edit, fileId } = useForm();
  const view = useFileView(fileId);
  const [refusal, setRefusal] = useState<string>();
  const live = view && cellAt(view, opened.path, type);
  const cell = live?.kind === 'number' ? live : opened;
  const rest = unknownBits(cell.value, type.bits);
  const onToggle = (bit: bigint) => {
    const outcome = edit(setValue(cell.path, cell.value ^ bit));
    setRefusal(outcome.ok ? undefined : outcome.reason);
  };
  return (
    <div className={styles.flags}>
      {type.bits.map(({ bit, label, help }) => (
        <label key={label} className={styles.flag}>
          <input type="checkbox" checked={(cell.value & bit) !== 0n} onChange={() => onToggle(bit)} />
          <span className={styles.flagWords}>
            <span>
              {label} <code>0x{bit.toString(16)}</code>
            </span>
            <small>{help}</small>
          </span>
        </label>
      ))}
      {rest > 0n && (
        <p className={styles.flagRest}>
          Bits <code>0x{rest.toString(16)}</code> have no name; toggles keep them.
        </p>
      )}
      <div className={styles.flagNumber}>
        <span>Number</span>
        <AddressField
          cell={cell}
          type={type}
          name={`${name}, as a number`}
          variant="field"
          severity={undefined}
          describedBy={undefined}
        />
      </div>
      {refusal !== undefined && (
        <p className={styles.flagRest} role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
