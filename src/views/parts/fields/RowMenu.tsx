import { EllipsisVertical } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import type { Path } from '../../../base/path.ts';
import { Icon } from '../Icon.tsx';
import styles from './HelpButton.module.css';
import { lazyFieldPart } from './lazy-field-part.ts';
import type { RowAction } from './row-edits.ts';

const RowMenuItems = lazyFieldPart('RowMenuItems');

export interface RowMenuProps {
  /** What the row is: "memory region 2". */
  readonly name: string;
  readonly path: Path;
  readonly place: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onAction: (action: RowAction) => void;
  /** What can be done with the comment behind the row; undefined where nothing can. */
  readonly comment: 'add' | 'edit' | undefined;
  readonly onComment: () => void;
}

/** The button of what can be done with a row. */
export function RowMenu(props: RowMenuProps) {
  const { name, place } = props;
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        ref={anchor}
        className={styles.button}
        data-place={place}
        data-row-menu
        aria-label={`Actions: ${name}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <Icon of={EllipsisVertical} size={14} />
      </button>
      {isOpen && (
        <Suspense>
          <RowMenuItems {...props} anchor={anchor} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
