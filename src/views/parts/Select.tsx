import { ChevronsUpDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ChoiceList, type SelectOption } from './ChoiceList.tsx';
import { Floating } from './Floating.tsx';
import { Icon } from './Icon.tsx';
import styles from './Select.module.css';

export interface SelectProps {
  /** The accessible name; the chosen option is read with it. */
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** A choice of one of a few named things, as a button that names the chosen one. */
export function Select({ label, options, value, onChange }: SelectProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const chosen = options.find((option) => option.id === value);
  return (
    <>
      <Button
        ref={anchor}
        className={styles.button as string}
        data-variant="default"
        aria-label={[label, chosen?.label, chosen?.detail].filter(Boolean).join(' ')}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      >
        <span className={styles.value}>
          <span className={styles.name}>{chosen?.label}</span>
          {chosen?.detail && <span className={styles.detail}>{chosen.detail}</span>}
        </span>
        <Icon of={ChevronsUpDown} size={14} />
      </Button>
      {isOpen && (
        <Floating anchor={anchor} label={label} onClose={() => setOpen(false)} variant="list">
          <ChoiceList
            label={label}
            options={options}
            value={value}
            onChange={(id) => {
              setOpen(false);
              if (id !== value) onChange(id);
            }}
          />
        </Floating>
      )}
    </>
  );
}
