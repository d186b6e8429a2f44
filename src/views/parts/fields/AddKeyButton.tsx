import { Plus } from 'lucide-react';
import { type ReactNode, Suspense, useRef, useState } from 'react';
import type { NewValue, Operation } from '../../../base/operation.ts';
import type { FieldType } from '../../../model/key-types.ts';
import { Floating } from '../Floating.tsx';
import { Icon } from '../Icon.tsx';
import styles from './AddKeyButton.module.css';
import { lazyFieldPart } from './lazy-field-part.ts';

const AddKeyPanel = lazyFieldPart('AddKeyPanel');

/** A key that can be added. */
export interface NewKey {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly type: FieldType;
  /** TOML text of the value that is offered. */
  readonly initial: string;
  /** Where it will stand. */
  readonly pathText: string;
  readonly add: (value: NewValue) => readonly Operation[];
}

export interface AddKeyButtonProps {
  readonly newKey: NewKey;
  /** All that is known of the key. */
  readonly details: ReactNode;
  /** `wanted`: AxVisor needs the key; the button stands in the place of its control. */
  readonly variant?: 'quiet' | 'wanted';
  readonly describedBy?: string | undefined;
}

/** A key that the file does not have: a button that explains it and adds it. */
export function AddKeyButton({ newKey, details, variant = 'quiet', describedBy }: AddKeyButtonProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const name = `Add ${newKey.label}`;
  return (
    <>
      <button
        type="button"
        ref={anchor}
        className={styles.button}
        data-variant={variant}
        data-path={variant === 'wanted' ? newKey.pathText : undefined}
        aria-label={name}
        aria-describedby={describedBy}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={`${newKey.key}: ${newKey.help}`}
        onClick={() => setOpen(true)}
      >
        <Icon of={Plus} size={14} />
        {variant === 'wanted' ? 'Add' : newKey.label}
      </button>
      {isOpen && (
        <Floating anchor={anchor} label={name} onClose={() => setOpen(false)}>
          <Suspense>
            <AddKeyPanel newKey={newKey} details={details} onDone={() => setOpen(false)} />
          </Suspense>
        </Floating>
      )}
    </>
  );
}
