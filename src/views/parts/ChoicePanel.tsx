import { ListBox, ListBoxItem, Text } from 'react-aria-components/ListBox';
import type { ChoiceListProps, SelectOption } from './ChoiceList.tsx';
import styles from './Select.module.css';

/** What `ChoiceList` shows, with react-aria's list box. */
export function ChoicePanel({ label, options, value, onChange }: ChoiceListProps) {
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
function OptionRow({ option }: { readonly option: SelectOption }) {
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
