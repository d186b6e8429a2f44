import { CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import styles from './SeverityIcon.module.css';

export type SeverityName = 'error' | 'warning' | 'info';

const ICONS: Readonly<Record<SeverityName, LucideIcon>> = {
  error: CircleX,
  warning: TriangleAlert,
  info: Info,
};
const NAMES: Readonly<Record<SeverityName, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };

export interface SeverityIconProps {
  readonly severity: SeverityName;
  readonly size?: number;
  /** Replaces "Error", "Warning", "Note"; an empty text where the word stands beside it. */
  readonly label?: string;
}

/** A severity as shape and colour, with its word for screen readers. */
export function SeverityIcon({ severity, size = 16, label = NAMES[severity] }: SeverityIconProps) {
  const Glyph = ICONS[severity];
  const named = label === '' ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label };
  return <Glyph {...named} className={styles.icon} data-severity={severity} size={size} strokeWidth={1.75} />;
}
