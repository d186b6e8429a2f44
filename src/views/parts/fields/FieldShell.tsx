import type { ReactNode } from 'react';
import type { LocatedFinding } from '../../../state/derive.ts';
import { FieldFindings } from './FieldFindings.tsx';
import styles from './FieldShell.module.css';

export interface FieldShellProps {
  /** The control's id. */
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** Small, after the label. */
  readonly mark?: ReactNode;
  readonly state: string;
  readonly isSelected: boolean;
  readonly children: ReactNode;
  /** Help and actions. */
  readonly side: ReactNode;
  /** Quiet lines under the control, before the findings. */
  readonly notes?: ReactNode;
  readonly findings: readonly LocatedFinding[];
}

/** The id of what is wrong with a control, for `aria-describedby`. */
export function findingsIdOf(id: string): string {
  return `${id}-findings`;
}

/** One key of a form: label, control, help, and what is wrong with it. */
export function FieldShell(props: FieldShellProps) {
  const { id, label, title, mark, state, isSelected, children, side, notes, findings } = props;
  return (
    <div className={styles.row} data-selected={isSelected} data-state={state}>
      <label className={styles.label} htmlFor={id} title={title}>
        <span className={styles.name}>{label}</span>
        {mark}
      </label>
      <div className={styles.control}>{children}</div>
      <div className={styles.side}>{side}</div>
      <div className={styles.below}>
        {notes}
        <FieldFindings id={findingsIdOf(id)} findings={findings} />
      </div>
    </div>
  );
}

/** A word beside a label: what the key does not do here. */
export function KeyMarkText({ children }: { readonly children: ReactNode }) {
  return <small className={styles.mark}>{children}</small>;
}

/** In place of the control of a key that AxVisor needs and the file does not have. */
export function MissingMark() {
  return <span className={styles.missing}>Missing</span>;
}
