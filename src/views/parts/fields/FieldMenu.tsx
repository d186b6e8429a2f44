import { CodeXml, Ellipsis, Hash, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Operation } from '../../../base/operation.ts';
import type { Path } from '../../../base/path.ts';
import { notify } from '../../../state/studio.ts';
import { studio } from '../../../state/use-studio.ts';
import { FloatingMenu } from '../FloatingMenu.tsx';
import { Icon } from '../Icon.tsx';
import { goToText, useForm } from './form-context.ts';
import styles from './HelpButton.module.css';

export interface FieldMenuProps {
  readonly label: string;
  readonly path: Path;
}

/** What can be done with a key that the file may lack. */
export function FieldMenu({ label, path }: FieldMenuProps) {
  const { edit, fileId } = useForm();
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const run = (operation: Operation) => () => {
    const outcome = edit([operation]);
    if (!outcome.ok) notify(studio, 'error', outcome.reason);
  };
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
        <FloatingMenu
          anchor={anchor}
          label={`Actions: ${label}`}
          onClose={() => setOpen(false)}
          items={[
            {
              id: 'text',
              label: 'Show in the text',
              icon: CodeXml,
              onAction: () => goToText(fileId, path),
            },
            {
              id: 'comment-out',
              label: 'Comment out',
              icon: Hash,
              onAction: run({ kind: 'comment-out', path }),
            },
            {
              id: 'remove',
              label: 'Remove',
              icon: Trash2,
              onAction: run({ kind: 'remove-key', path }),
            },
          ]}
        />
      )}
    </>
  );
}
