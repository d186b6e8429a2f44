import type { ReactNode } from 'react';
import { ListBox, ListBoxItem, Text } from 'react-aria-components/ListBox';
import styles from './Select.module.css';

export interface SelectOption {
  readonly id: string;
  readonly label: string;
  /** Quieter, after the label: a number, a word of the file. */
  readonly detail?: string;
  /** A second line in the list only. */
  readonly description?: string;
  readonly badge?: ReactNode;
}

export interface ChoiceListProps {
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
}

/** A list of named choices to stand in a popover; it takes the focus. */
export function ChoiceList({ label, options, value, onChange }: ChoiceListProps) {
  return (
    <ListBox
      aria-label={label}
      className={styles.list as string}
      selectionMode="single"
      disallowEmptySelection
      autoFocus="first"
      selectedKeys={value === undefined ? [] : [value]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) onChange(String(key));
      }}
    >
      {options.map((option) => (
        <OptionRow key={option.id} option={option} />
      ))}
    </ListBox>
  );
}

/** One choice: badge, label, quiet detail, and a second line of explanation. */
export function OptionRow({ option }: { readonly option: SelectOption }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={styles.option as string}>
      {option.badge}
      <span className={styles.words}>
        <span className={styles.line}>
          <Text slot="label" className={styles.name as string}>
            {option.label}
          </Text>
          {option.detail && <span className={styles.detail}>{option.detail}</span>}
        </span>
        {option.description && (
          <Text slot="description" className={styles.description as string}>
            {option.description}
          </Text>
        )}
      </span>
    </ListBoxItem>
  );
}
