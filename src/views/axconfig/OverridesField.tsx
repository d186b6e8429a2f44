import { useId, useState } from 'react';
import styles from './BuildBar.module.css';

export interface OverridesFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What `make` sets by -w. Enter and leaving the field build with it, Esc restores. */
export function OverridesField({ value, onChange }: OverridesFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  const commit = () => draft !== value && onChange(draft);
  return (
    <span className={styles.overrides}>
      <label htmlFor={id} title="axconfig-gen -w: values that are written over those of the files">
        Overrides
      </label>
      <input
        id={id}
        className={styles.input}
        value={draft}
        placeholder="smp=4 plat.cpu-num=2"
        title="table.key=value, several apart by blanks, as axconfig-gen takes them after -w"
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setDraft(value);
        }}
      />
    </span>
  );
}
