import { Ellipsis } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import type { Path } from '../../../base/path.ts';
import { Icon } from '../Icon.tsx';
import styles from './HelpButton.module.css';
import { lazyFieldPart } from './lazy-field-part.ts';

const FieldMenuItems = lazyFieldPart('FieldMenuItems');

export interface FieldMenuProps {
  readonly label: string;
  readonly path: Path;
}

/** What can be done with a key that the file may lack. */
export function FieldMenu({ label, path }: FieldMenuProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        ref={anchor}
        className={styles.button}
        aria-label={`Actions: ${label}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <Icon of={Ellipsis} size={14} />
      </button>
      {isOpen && (
        <Suspense>
          <FieldMenuItems anchor={anchor} label={label} path={path} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
