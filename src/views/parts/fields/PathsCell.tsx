import { Plus, X } from 'lucide-react';
import type { FormRow } from '../../../state/form-list.ts';
import { notify } from '../../../state/studio.ts';
import { studio } from '../../../state/use-studio.ts';
import { Icon } from '../Icon.tsx';
import { CellControl } from './CellControl.tsx';
import type { ControlProps } from './control-props.ts';
import { useForm } from './form-context.ts';
import styles from './HelpButton.module.css';
import rowStyles from './RowItem.module.css';

export interface PathsCellProps extends ControlProps {
  readonly row: FormRow;
}

/** A row of device-tree paths: usually one, any number in a group. */
export function PathsCell({ row, ...control }: PathsCellProps) {
  const { edit, focusSoon } = useForm();
  const cells = row.content.kind === 'paths' ? row.content.cells : [];
  const onAdd = () => {
    const outcome = edit([{ kind: 'insert-row', path: row.path, index: cells.length, value: '/' }]);
    if (outcome.ok) focusSoon(`${row.pathText}[${cells.length}]`);
    else notify(studio, 'error', outcome.reason);
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
        onClick={onAdd}
      >
        <Icon of={Plus} size={14} />
      </button>
    </span>
  );
}
