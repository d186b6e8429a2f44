import type { ReactNode } from 'react';
import styles from './Section.module.css';

export interface SectionProps {
  readonly id: string;
  /** Undefined where the section's one list has the heading. */
  readonly title: string | undefined;
  readonly children: ReactNode;
  /** Buttons that add the keys that the file does not have. */
  readonly absent?: readonly ReactNode[];
}

/** One section of a form: the keys that the file has, then those that it could have. */
export function Section({ id, title, children, absent = [] }: SectionProps) {
  const headingId = `form-${id}`;
  return (
    <section className={styles.section} aria-labelledby={headingId} data-group={id}>
      {title !== undefined && (
        <h2 className={styles.title} id={headingId} tabIndex={-1}>
          {title}
        </h2>
      )}
      {children}
      {absent.length > 0 && (
        <div className={styles.absent}>
          <span className={styles.absentTitle}>Absent</span>
          <div className={styles.absentKeys}>{absent}</div>
        </div>
      )}
    </section>
  );
}
