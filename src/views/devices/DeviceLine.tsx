import { ArrowRight, Equal } from 'lucide-react';
import type { MouseEvent } from 'react';
import { formatPath } from '../../base/path.ts';
import type { DeviceRow, DeviceWindow } from '../../geometry/device-layout.ts';
import { KindMark } from '../parts/KindMark.tsx';
import styles from './DeviceLayout.module.css';

export interface DeviceLineProps {
  readonly row: DeviceRow;
  readonly sentence: string;
  readonly active: boolean;
  readonly selected: boolean;
  readonly onClick: (row: DeviceRow, event: MouseEvent) => void;
}

/** One device: guest window, host window (marked where it differs), interrupt, type, note. */
export function DeviceLine({ row, sentence, active, selected, onClick }: DeviceLineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys of its one tab stop
    <div
      role="option"
      aria-label={sentence}
      aria-selected={selected}
      tabIndex={active ? 0 : -1}
      className={styles.line}
      data-stop={row.id}
      {...(row.path.length > 0 ? { 'data-path': formatPath(row.path) } : {})}
      {...(row.inTree ? { 'data-tree': '' } : {})}
      {...(row.built ? {} : { 'data-unbuilt': '' })}
      {...(row.translated ? { 'data-translated': '' } : {})}
      {...(row.problem ? { 'data-problem': row.problem } : {})}
      onClick={(event) => onClick(row, event)}
    >
      <span className={styles.name} title={row.name}>
        <KindMark kind={row.kind} problem={row.problem} />
        <span>{row.name}</span>
      </span>
      {!row.inTree && <Window at={row.guest} />}
      {!row.inTree && <Between row={row} />}
      <span className={styles.facts}>
        {row.type && <span>{row.type}</span>}
        {row.irq && <span>{row.irq === 'not set' ? 'interrupt not set' : `interrupt ${row.irq}`}</span>}
        {!row.built && <span className={styles.unbuilt}>not built</span>}
        {row.note && (
          <span className={styles.note} title={row.note}>
            {row.note}
          </span>
        )}
      </span>
    </div>
  );
}

function Window({ at }: { readonly at: DeviceWindow }) {
  return (
    <span className={styles.window}>
      <span className={styles.range}>{at.text}</span>
      {at.size && <span className={styles.size}>{at.size}</span>}
    </span>
  );
}

/** `=` where the host address is the guest's; an arrow and the host window where it is another one. */
function Between({ row }: { readonly row: DeviceRow }) {
  if (row.translated) {
    return (
      <span className={styles.host}>
        <ArrowRight aria-hidden="true" size={14} strokeWidth={1.75} />
        <Window at={row.host} />
      </span>
    );
  }
  if (row.host.text !== 'same') return <span className={styles.host} />;
  return (
    <span className={styles.host}>
      <Equal aria-hidden="true" size={14} strokeWidth={1.75} />
      <span>host</span>
    </span>
  );
}
