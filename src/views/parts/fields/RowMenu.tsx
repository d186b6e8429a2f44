import {
  ArrowDown,
  ArrowUp,
  CodeXml,
  Copy,
  EllipsisVertical,
  Hash,
  MessageSquareText,
  Trash2,
} from 'lucide-react';
import { useRef, useState } from 'react';
import type { Path } from '../../../base/path.ts';
import { FloatingMenu } from '../FloatingMenu.tsx';
import { Icon } from '../Icon.tsx';
import { goToText, useForm } from './form-context.ts';
import styles from './HelpButton.module.css';
import type { RowAction } from './row-edits.ts';

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

/** What can be done with a row, with the keys that do it too. */
export function RowMenu({ name, path, place, isFirst, isLast, onAction, comment, onComment }: RowMenuProps) {
  const { fileId } = useForm();
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const act = (action: RowAction) => () => onAction(action);
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
        <FloatingMenu
          anchor={anchor}
          label={`Actions: ${name}`}
          onClose={() => setOpen(false)}
          items={[
            {
              id: 'duplicate',
              label: 'Duplicate',
              icon: Copy,
              shortcut: 'Alt+Shift+↓',
              onAction: act('duplicate'),
            },
            {
              id: 'move-up',
              label: 'Move up',
              icon: ArrowUp,
              shortcut: 'Alt+↑',
              isDisabled: isFirst,
              onAction: act('move-up'),
            },
            {
              id: 'move-down',
              label: 'Move down',
              icon: ArrowDown,
              shortcut: 'Alt+↓',
              isDisabled: isLast,
              onAction: act('move-down'),
            },
            { id: 'text', label: 'Show in the text', icon: CodeXml, onAction: () => goToText(fileId, path) },
            ...(comment
              ? [
                  {
                    id: 'comment',
                    label: comment === 'add' ? 'Add comment' : 'Edit comment',
                    icon: MessageSquareText,
                    onAction: onComment,
                  },
                ]
              : []),
            'separator',
            {
              id: 'comment-out',
              label: 'Comment out',
              icon: Hash,
              shortcut: 'Ctrl+/',
              onAction: act('comment-out'),
            },
            { id: 'remove', label: 'Delete', icon: Trash2, shortcut: 'Ctrl+Delete', onAction: act('remove') },
          ]}
        />
      )}
    </>
  );
}
