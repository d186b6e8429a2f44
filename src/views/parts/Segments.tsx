import { useId } from 'react';
import styles from './Segments.module.css';

export interface Segment<T extends string> {
  readonly id: T;
  readonly label: string;
}

export interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly segments: readonly Segment<T>[];
  readonly value: T;
  readonly onChange: (id: T) => void;
}

/** A choice of a few short words of which one always holds: radio buttons side by side. */
export function Segments<T extends string>({ label, segments, value, onChange }: SegmentsProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.segments}>
      <legend className={styles.hidden}>{label}</legend>
      {segments.map((segment) => (
        <label key={segment.id} className={styles.segment}>
          <input
            type="radio"
            name={name}
            checked={segment.id === value}
            onChange={() => onChange(segment.id)}
          />
          <span>{segment.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
