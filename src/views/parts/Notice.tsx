import type { ReactNode } from 'react';
import styles from './Notice.module.css';
import { SeverityIcon, type SeverityName } from './SeverityIcon.tsx';

export interface NoticeProps {
  readonly severity: SeverityName;
  readonly children: ReactNode;
  /** Buttons after the words. */
  readonly actions?: ReactNode;
  readonly id?: string;
  /** `plain`: no ground, for a message under a field. */
  readonly variant?: 'bar' | 'plain';
  /** `status` is read politely, `alert` at once; none for what was there before. */
  readonly role?: 'status' | 'alert';
}

/** A message in its place: icon, words, ways out. */
export function Notice({ severity, children, actions, id, variant = 'bar', role }: NoticeProps) {
  return (
    <div className={styles.notice} data-severity={severity} data-variant={variant} id={id} role={role}>
      <span className={styles.icon}>
        <SeverityIcon severity={severity} size={variant === 'bar' ? 16 : 14} />
      </span>
      <div className={styles.words}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
