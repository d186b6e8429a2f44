import {
  ArrowDown,
  ArrowUp,
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  CodeXml,
  Copy,
  Hash,
  MessageSquareText,
  Trash2,
} from 'lucide-react';
import type { RefObject } from 'react';
import { FloatingMenu, type MenuAction } from '../FloatingMenu.tsx';
import { goToText, useForm } from './form-context.ts';
import type { RowMenuProps } from './RowMenu.tsx';
import type { RowAction } from './row-edits.ts';

export interface RowMenuItemsProps extends RowMenuProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** What can be done with a row, with the keys that do it too. */
export function RowMenuItems(props: RowMenuItemsProps) {
  const { anchor, onClose, name, path, isFirst, isLast, onAction, comment, onComment } = props;
  const { fileId } = useForm();
  const item = (id: RowAction, label: string, icon: MenuAction['icon'], more: Partial<MenuAction> = {}) => ({
    ...{ id, label, ...(icon ? { icon } : {}) },
    onAction: () => onAction(id),
    ...more,
  });
  const commentItem: MenuAction = {
    id: 'comment',
    label: comment === 'add' ? 'Add comment' : 'Edit comment',
    icon: MessageSquareText,
    onAction: onComment,
  };
  return (
    <FloatingMenu
      anchor={anchor}
      label={`Actions: ${name}`}
      onClose={onClose}
      items={[
        item('insert-above', 'Insert above', BetweenHorizontalStart),
        item('insert-below', 'Insert below', BetweenHorizontalEnd),
        item('duplicate', 'Duplicate', Copy, { shortcut: 'Alt+Shift+↓' }),
        item('move-up', 'Move up', ArrowUp, { shortcut: 'Alt+↑', isDisabled: isFirst }),
        item('move-down', 'Move down', ArrowDown, { shortcut: 'Alt+↓', isDisabled: isLast }),
        { id: 'text', label: 'Show in the text', icon: CodeXml, onAction: () => goToText(fileId, path) },
        ...(comment ? [commentItem] : []),
        'separator',
        item('comment-out', 'Comment out', Hash, { shortcut: 'Ctrl+/' }),
        item('remove', 'Delete', Trash2, { shortcut: 'Ctrl+Delete' }),
      ]}
    />
  );
}
