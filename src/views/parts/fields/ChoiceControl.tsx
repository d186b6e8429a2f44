import { ChevronsUpDown } from 'lucide-react';
import { useRef, useState } from 'react';
import type { NewValue } from '../../../base/operation.ts';
import type { Choice } from '../../../model/key-types.ts';
import { numberOf } from '../../../state/entered-value.ts';
import type { Cell } from '../../../state/form-cell.ts';
import { type ChoiceType, choicesOf } from '../../../state/form-choice.ts';
import { ChoiceList, type SelectOption } from '../ChoiceList.tsx';
import { Floating } from '../Floating.tsx';
import { Icon } from '../Icon.tsx';
import styles from './Control.module.css';
import { type ControlProps, controlAttributes, joinIds } from './control-props.ts';
import { setValue } from './edits.ts';
import { type FormContextValue, useForm } from './form-context.ts';

export interface ChoiceControlProps extends ControlProps {
  readonly cell: Extract<Cell, { kind: 'number' | 'text' }>;
  readonly type: ChoiceType;
}

/** A named number or word: the name and what is written; a value without a name is shown and kept. */
export function ChoiceControl({ cell, type, ...control }: ChoiceControlProps) {
  const { edit, target } = useForm();
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const { options, current } = choicesOf(type, cell.value, target);
  const written = cell.kind === 'number' ? cell.literal : cell.value;
  const label = current?.label ?? 'Unknown';
  const onChange = (id: string) => {
    setOpen(false);
    const chosen = options.find((option) => optionId(option) === id);
    if (!chosen || chosen === current) return;
    const outcome = edit(setValue(cell.path, writtenFor(chosen, cell, type)));
    setRefusal(outcome.ok ? undefined : outcome.reason);
  };
  const refusalId = `${cell.pathText} refusal`;
  return (
    <span className={styles.choice} data-variant={control.variant}>
      <button
        type="button"
        ref={anchor}
        {...controlAttributes(control, cell.pathText)}
        aria-label={`${control.name}: ${written === label ? label : `${label}, ${written}`}`}
        aria-describedby={joinIds(control.describedBy, refusal !== undefined && refusalId)}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        className={styles.choiceButton}
        title={written === label ? label : `${label} (${written})`}
        onClick={() => setOpen(true)}
      >
        <span className={styles.choiceLabel} data-unknown={current === undefined}>
          {label}
        </span>
        {written !== label && <code className={styles.choiceWritten}>{written}</code>}
        <Icon of={ChevronsUpDown} size={12} />
      </button>
      {refusal !== undefined && (
        <span id={refusalId} className={styles.hint} data-error role="alert">
          {refusal}
        </span>
      )}
      {isOpen && (
        <Floating anchor={anchor} label={control.name} onClose={() => setOpen(false)} variant="list">
          <ChoiceList
            label={control.name}
            options={options.map((option) => toOption(option, target))}
            value={current && optionId(current)}
            onChange={onChange}
          />
        </Floating>
      )}
    </span>
  );
}

/** A number takes the style of its place; where that is a lone `0`, which shows none, it is written as it is shown. */
function writtenFor({ value }: Choice, cell: ChoiceControlProps['cell'], type: ChoiceType): NewValue {
  if (typeof value === 'string') return value;
  return numberOf(type, value, cell.literal === '0' ? formatNumber(value) : undefined);
}

function optionId(option: Choice): string {
  return String(option.value);
}

/** A choice as a line of the list: its name, what is written for it, what it does here. */
export function toOption(option: Choice, target: FormContextValue['target']): SelectOption {
  const idle = option.arches.includes(target.arch) ? '' : ` Does nothing on ${target.arch}.`;
  return {
    id: optionId(option),
    label: option.label,
    detail: typeof option.value === 'string' ? option.value : formatNumber(option.value),
    description: `${option.help}${idle}`,
  };
}

function formatNumber(value: bigint): string {
  return value < 10n ? value.toString() : `0x${value.toString(16)}`;
}
