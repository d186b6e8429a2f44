import { ChevronsUpDown } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label, ListBox, Popover, Select as RacSelect, SelectValue } from 'react-aria-components/Select';
import { OptionRow, type SelectOption } from './ChoiceList.tsx';
import { Icon } from './Icon.tsx';
import styles from './Select.module.css';

export interface SelectProps {
  readonly label: string;
  /** Keeps the label for screen readers only. */
  readonly isLabelHidden?: boolean;
  readonly options: readonly SelectOption[];
  /** The chosen option's id; a value that is no option's id shows `placeholder`. */
  readonly value: string | undefined;
  readonly placeholder?: string;
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  /** `quiet`: no border until hovered (header, table cells). */
  readonly variant?: 'default' | 'quiet';
  readonly buttonId?: string;
  readonly describedBy?: string;
  readonly defaultOpen?: boolean;
  readonly autoFocus?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** A choice of one of a few named things. */
export function Select(props: SelectProps) {
  const { label, options, value, onChange, variant = 'default', describedBy, buttonId } = props;
  return (
    <RacSelect
      className={styles.select as string}
      value={value ?? null}
      onChange={(id) => id !== null && onChange(String(id))}
      placeholder={props.placeholder ?? 'Choose'}
      isDisabled={props.isDisabled ?? false}
      isInvalid={props.isInvalid ?? false}
      autoFocus={props.autoFocus ?? false}
      {...(props.defaultOpen ? { defaultOpen: true } : {})}
      {...(props.onOpenChange ? { onOpenChange: props.onOpenChange } : {})}
    >
      <Label className={(props.isLabelHidden ? styles.hidden : styles.label) as string}>{label}</Label>
      <Button
        className={styles.button as string}
        data-variant={variant}
        {...(props.isInvalid ? { 'data-invalid': 'true' } : {})}
        {...(buttonId ? { id: buttonId } : {})}
        {...(describedBy ? { 'aria-describedby': describedBy } : {})}
        {...(props.buttonRef ? { ref: props.buttonRef } : {})}
      >
        <SelectValue className={styles.value as string} />
        <Icon of={ChevronsUpDown} size={14} />
      </Button>
      <Popover offset={4} className={styles.popover as string}>
        <ListBox className={styles.list as string}>
          {options.map((option) => (
            <OptionRow key={option.id} option={option} />
          ))}
        </ListBox>
      </Popover>
    </RacSelect>
  );
}
