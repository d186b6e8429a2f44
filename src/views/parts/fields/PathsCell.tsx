import { Plus, X } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import type { FormRow } from '../../../state/form-list.ts';
import { notify } from '../../../state/studio.ts';
import { studio } from '../../../state/use-studio.ts';
import { Floating } from '../Floating.tsx';
import { Icon } from '../Icon.tsx';
import { CellControl } from './CellControl.tsx';
import type { ControlProps } from './control-props.ts';
import { useForm } from './form-context.ts';
import styles from './HelpButton.module.css';
import { lazyFieldPart } from './lazy-field-part.ts';
import rowStyles from './RowItem.module.css';

const AddPathForm = lazyFieldPart('AddPathForm');

export interface PathsCellProps extends ControlProps {
  readonly row: FormRow;
}

/** A row of device-tree paths: usually one, any number in a group. */
export function PathsCell({ row, ...control }: PathsCellProps) {
  const { edit, focusSoon } = useForm();
  const cells = row.content.kind === 'paths' ? row.content.cells : [];
  const adding = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const onAdd = (value: string) => {
    const outcome = edit([{ kind: 'insert-row', path: row.path, index: cells.length, value }]);
    setRefusal(outcome.ok ? undefined : outcome.reason);
    if (!outcome.ok) return;
    setOpen(false);
    focusSoon(`${row.pathText}[${cells.length}]`);
  };
  const onRemove = (index: number) => {
    const outcome = edit([{ kind: 'remove-row', path: [...row.path, index] }]);
    if (!outcome.ok) notify(studio, 'error', outcome.reason);
  };
  return (
    <span className={rowStyles.paths}>
      {cells.map((cell, i) => (
        <span key={cell.pathText} className={rowStyles.path}>
          <CellControl
            {...control}
            cell={cell}
            type={{ kind: 'path', of: 'device-tree' }}
            name={cells.length === 1 ? control.name : `${control.name}, path ${i + 1}`}
            place={`${row.index}:${i}`}
          />
          {cells.length > 1 && (
            <button
              type="button"
              className={styles.button}
              aria-label={`Remove path ${i + 1} of row ${row.index + 1}`}
              onClick={() => onRemove(i)}
            >
              <Icon of={X} size={14} />
            </button>
          )}
        </span>
      ))}
      <button
        type="button"
        className={styles.button}
        aria-label={`Add a path to row ${row.index + 1}`}
        title="Add a path to this group"
        ref={adding}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <Icon of={Plus} size={14} />
      </button>
      {isOpen && (
        <Floating anchor={adding} label="Add a path" onClose={() => setOpen(false)}>
          <Suspense>
            <AddPathForm isExcluded refusal={refusal} onAdd={onAdd} />
          </Suspense>
        </Floating>
      )}
    </span>
  );
}
