import { Suspense, useRef, useState } from 'react';
import type { FieldType } from '../../../model/key-types.ts';
import type { Cell } from '../../../state/form-cell.ts';
import { Floating } from '../Floating.tsx';
import styles from './Control.module.css';
import { type ControlProps, controlAttributes } from './control-props.ts';
import { formatFlags } from './flag-words.ts';
import { lazyFieldPart } from './lazy-field-part.ts';

const FlagsPanel = lazyFieldPart('FlagsPanel');

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
          <Suspense>
            <FlagsPanel cell={cell} type={type} name={control.name} />
          </Suspense>
        </Floating>
      )}
    </span>
  );
}
