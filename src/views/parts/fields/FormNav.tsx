import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Severity } from '../../../base/diagnostic.ts';
import { SeverityIcon } from '../SeverityIcon.tsx';
import styles from './FormNav.module.css';

/** One section of a form, as its navigation shows it. */
export interface NavSection {
  readonly id: string;
  /** The heading's words. */
  readonly title: string;
  /** So that all of them fit a narrow pane. */
  readonly short: string;
  /** Rows of its lists; 0 shows none. */
  readonly count: number;
  /** The worst finding inside. */
  readonly severity: Severity | undefined;
}

export interface FormNavProps {
  readonly sections: readonly NavSection[];
  readonly current: string | undefined;
  readonly onGo: (id: string) => void;
}

/** The sections of the form; one tab stop, arrows inside. */
export function FormNav({ sections, current, onGo }: FormNavProps) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const bar = nav.current;
    const button = bar?.querySelector<HTMLElement>(`[data-group="${current}"]`);
    if (!bar || !button) return;
    const end = button.offsetLeft + button.offsetWidth - bar.clientWidth;
    bar.scrollLeft = Math.max(end, Math.min(bar.scrollLeft, button.offsetLeft));
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(nav.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = findNext(event.key, at, buttons.length);
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <nav className={styles.nav} aria-label="Form sections" ref={nav} onKeyDown={onKeyDown}>
      {sections.map(({ id, title, short, count, severity }) => (
        <button
          type="button"
          key={id}
          className={styles.item}
          data-group={id}
          title={title}
          aria-current={id === current ? 'true' : undefined}
          tabIndex={id === current ? 0 : -1}
          onClick={() => onGo(id)}
        >
          {short}
          {count > 0 && <span className={styles.count}>{count}</span>}
          {severity && severity !== 'info' && <SeverityIcon severity={severity} size={13} />}
        </button>
      ))}
    </nav>
  );
}

function findNext(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
