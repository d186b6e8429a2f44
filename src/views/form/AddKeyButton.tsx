import { Plus } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { formatPath } from '../../base/path.ts';
import type { KeySpec } from '../../model/key-types.ts';
import { keyPath } from '../../model/vm-keys.ts';
import { Floating } from '../parts/Floating.tsx';
import { useForm } from '../parts/fields/form-context.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './AddKeyButton.module.css';

const AddKeyPanel = lazy(() => import('./AddKeyPanel.tsx').then((m) => ({ default: m.AddKeyPanel })));

export interface AddKeyButtonProps {
  readonly spec: KeySpec;
  /** `wanted`: AxVisor needs the key; the button stands in the place of its control. */
  readonly variant?: 'quiet' | 'wanted';
  readonly describedBy?: string | undefined;
}

/** A key that the file does not have: a button that explains it and adds it. */
export function AddKeyButton({ spec, variant = 'quiet', describedBy }: AddKeyButtonProps) {
  const { target } = useForm();
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        ref={anchor}
        className={styles.button}
        data-variant={variant}
        data-path={variant === 'wanted' ? formatPath(keyPath(spec, target.release)) : undefined}
        aria-label={`Add ${spec.label}`}
        aria-describedby={describedBy}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={`${spec.key}: ${spec.help}`}
        onClick={() => setOpen(true)}
      >
        <Icon of={Plus} size={14} />
        {variant === 'wanted' ? 'Add' : spec.label}
      </button>
      {isOpen && (
        <Floating anchor={anchor} label={`Add ${spec.label}`} onClose={() => setOpen(false)}>
          <Suspense>
            <AddKeyPanel spec={spec} onDone={() => setOpen(false)} />
          </Suspense>
        </Floating>
      )}
    </>
  );
}
