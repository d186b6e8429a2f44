import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { FormGroup } from '../../../model/key-types.ts';
import type { FormGroupModel } from '../../../state/form-model.ts';
import { SeverityIcon } from '../SeverityIcon.tsx';
import { worstOf } from './FieldFindings.tsx';
import styles from './FormNav.module.css';

/** So that all of them fit a narrow pane; the full title is the section's heading. */
const SHORT_TITLES: Readonly<Record<FormGroup, string>> = {
  base: 'Base',
  boot: 'Kernel',
  memory: 'Memory',
  emulated: 'Emulated',
  passthrough: 'Passthrough',
  policy: 'Policy',
};

export interface FormNavProps {
  readonly groups: readonly FormGroupModel[];
  readonly current: FormGroup;
  readonly onGo: (group: FormGroup) => void;
}

/** The sections of the form; one tab stop, arrows inside. */
export function FormNav({ groups, current, onGo }: FormNavProps) {
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
      {groups.map((group) => {
        const severity = worstOf(group.fields.flatMap((field) => field.findings));
        const rows = countRows(group);
        return (
          <button
            type="button"
            key={group.group}
            className={styles.item}
            data-group={group.group}
            title={group.title}
            aria-current={group.group === current ? 'true' : undefined}
            tabIndex={group.group === current ? 0 : -1}
            onClick={() => onGo(group.group)}
          >
            {SHORT_TITLES[group.group]}
            {rows > 0 && <span className={styles.count}>{rows}</span>}
            {severity && severity !== 'info' && <SeverityIcon severity={severity} size={13} />}
          </button>
        );
      })}
    </nav>
  );
}

function countRows(group: FormGroupModel): number {
  return group.fields.reduce((sum, { value }) => sum + (value.kind === 'list' ? value.list.length : 0), 0);
}

function findNext(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
