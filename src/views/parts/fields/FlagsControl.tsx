import { useRef, useState } from 'react';
import type { FieldType } from '../../../model/key-types.ts';
import type { Cell } from '../../../state/form-cell.ts';
import { cellAt } from '../../../state/form-model.ts';
import { useFileView } from '../../../state/use-studio.ts';
import { Floating } from '../Floating.tsx';
import { AddressField } from './AddressField.tsx';
import styles from './Control.module.css';
import { type ControlProps, controlAttributes } from './control-props.ts';
import { setValue } from './edits.ts';
import { formatFlags, unknownBits } from './flag-words.ts';
import { useForm } from './form-context.ts';

type FlagsType = Extract<FieldType, { readonly kind: 'flags' }>;

export interface FlagsControlProps extends ControlProps {
  readonly cell: Extract<Cell, { kind: 'number' }>;
  readonly type: FlagsType;
}

/** A flags number in short, with named toggles behind it. */
export function FlagsControl({ cell, type, ...control }: FlagsControlProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const words = formatFlags(cell.value, type.bits);
  return (
    <span className={styles.choice} data-variant={control.variant}>
      <button
        type="button"
        ref={anchor}
        {...controlAttributes(control, cell.pathText)}
        aria-label={`${control.name}: ${words}, ${cell.literal}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className={styles.choiceButton}
        title={`${words} (${cell.literal})`}
        onClick={() => setOpen(true)}
      >
        <code className={styles.choiceLabel}>{words}</code>
        <code className={styles.choiceWritten}>{cell.literal}</code>
      </button>
      {isOpen && (
        <Floating anchor={anchor} label={control.name} onClose={() => setOpen(false)}>
          <FlagsPanel cell={cell} type={type} name={control.name} />
        </Floating>
      )}
    </span>
  );
}

function FlagsPanel({ cell: opened, type, name }: Pick<FlagsControlProps, 'cell' | 'type' | 'name'>) {
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
