import { useRef, useState } from 'react';
import type { ArgumentSpec } from '../../../model/emu-devices.ts';
import type { ColumnSpec } from '../../../model/key-types.ts';
import { argumentSpecsOf } from '../../../state/device-arguments.ts';
import type { Cell } from '../../../state/form-cell.ts';
import type { Gap } from '../../../state/form-list.ts';
import { cellAt } from '../../../state/form-model.ts';
import { useFileView } from '../../../state/use-studio.ts';
import { Button } from '../Button.tsx';
import { Floating } from '../Floating.tsx';
import { ArgumentField } from './ArgumentField.tsx';
import styles from './ArgumentsControl.module.css';
import { type Argument, findArguments } from './arguments.ts';
import { CellControl } from './CellControl.tsx';
import controlStyles from './Control.module.css';
import { type ControlProps, controlAttributes } from './control-props.ts';
import { useForm } from './form-context.ts';

type NumbersCell = Extract<Cell, { readonly kind: 'numbers' }>;

export interface ArgumentsControlProps extends ControlProps {
  readonly cell: NumbersCell;
  readonly column: ColumnSpec;
  /** All cells of the row, of which one says the type. */
  readonly row: readonly (Cell | Gap)[];
}

/** The arguments of an emulated device in short, with a named field for each behind it; a plain list where no names are known. */
export function ArgumentsControl({ cell, column, row, ...control }: ArgumentsControlProps) {
  const { target } = useForm();
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const typeCell = row[4];
  const type = typeCell?.kind === 'number' ? typeCell.value : undefined;
  const specs = argumentSpecsOf(type, target.release);
  const found = findArguments(cell, specs);
  if (specs.length === 0) return <CellControl {...control} cell={cell} type={column.type} />;
  const words = found
    .map((argument) => `${argument.label} ${argument.cell?.literal ?? 'missing'}`)
    .join(', ');
  const shown = cell.items.map(({ literal }) => literal).join(', ');
  return (
    <span className={controlStyles.choice} data-variant={control.variant}>
      <button
        type="button"
        ref={anchor}
        {...controlAttributes(control, cell.pathText)}
        aria-label={`${control.name}: ${words}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className={controlStyles.choiceButton}
        title={words}
        onClick={() => setOpen(true)}
      >
        <code className={controlStyles.choiceLabel} data-unknown={shown === ''}>
          {shown === '' ? 'none' : shown}
        </code>
      </button>
      {isOpen && (
        <Floating anchor={anchor} label={control.name} onClose={() => setOpen(false)}>
          <ArgumentsPanel cell={cell} column={column} specs={specs} />
        </Floating>
      )}
    </span>
  );
}

interface ArgumentsPanelProps {
  readonly cell: NumbersCell;
  readonly column: ColumnSpec;
  readonly specs: readonly ArgumentSpec[];
}

function ArgumentsPanel({ cell: opened, column, specs }: ArgumentsPanelProps) {
  const { fileId, edit } = useForm();
  const view = useFileView(fileId);
  const [refusal, setRefusal] = useState<string>();
  const live = view && cellAt(view, opened.path, column.type);
  const cell = live?.kind === 'numbers' ? live : opened;
  const found = findArguments(cell, specs);
  const onRemove = (argument: Argument) => {
    const outcome = edit([{ kind: 'remove-row', path: [...cell.path, argument.index] }]);
    setRefusal(outcome.ok ? undefined : outcome.reason);
  };
  return (
    <div className={styles.panel}>
      {found.map((argument) => (
        <div key={argument.index} className={styles.argument}>
          <span>{argument.label}</span>
          <span className={styles.field}>
            <ArgumentField argument={argument} path={[...cell.path, argument.index]} />
            {argument.spec === undefined && (
              <Button
                variant="small"
                aria-label={`Remove ${argument.label}`}
                onPress={() => onRemove(argument)}
              >
                Remove
              </Button>
            )}
          </span>
          {argument.help && <small className={styles.help}>{argument.help}</small>}
        </div>
      ))}
      {refusal !== undefined && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
