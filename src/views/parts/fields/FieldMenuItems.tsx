import { CodeXml, Hash, Trash2 } from 'lucide-react';
import type { RefObject } from 'react';
import type { Operation } from '../../../base/operation.ts';
import { notify } from '../../../state/studio.ts';
import { studio } from '../../../state/use-studio.ts';
import { FloatingMenu } from '../FloatingMenu.tsx';
import type { FieldMenuProps } from './FieldMenu.tsx';
import { goToText, useForm } from './form-context.ts';

export interface FieldMenuItemsProps extends FieldMenuProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** What can be done with a key that the file may lack. */
export function FieldMenuItems({ anchor, label, path, onClose }: FieldMenuItemsProps) {
  const { edit, fileId } = useForm();
  const run = (operation: Operation) => () => {
    const outcome = edit([operation]);
    if (!outcome.ok) notify(studio, 'error', outcome.reason);
  };
  return (
    <FloatingMenu
      anchor={anchor}
      label={`Actions: ${label}`}
      onClose={onClose}
      items={[
        { id: 'text', label: 'Show in the text', icon: CodeXml, onAction: () => goToText(fileId, path) },
        { id: 'comment-out', label: 'Comment out', icon: Hash, onAction: run({ kind: 'comment-out', path }) },
        { id: 'remove', label: 'Remove', icon: Trash2, onAction: run({ kind: 'remove-key', path }) },
      ]}
    />
  );
}
