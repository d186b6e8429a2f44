import type { ReactNode, Ref } from 'react';
import type { MapMode, MemoryMapFigure } from '../../geometry/map-figure.ts';
import { type Segment, Segments } from '../parts/Segments.tsx';
import { MapLegend } from './MapLegend.tsx';
import { MemoryMap, type MemoryMapProps } from './MemoryMap.tsx';
import styles from './MemoryMapPane.module.css';

export type MapView = 'picture' | 'table';

export interface MemoryMapPaneProps extends Omit<MemoryMapProps, 'figure'> {
  /** Absent until the pane was measured. */
  readonly figure: MemoryMapFigure | undefined;
  /** The same facts as a table; only drawn while it is shown. */
  readonly table: ReactNode;
  readonly show: MapView;
  readonly onShowChange: (show: MapView) => void;
  readonly mode: MapMode;
  readonly onModeChange: (mode: MapMode) => void;
  readonly highOnTop: boolean;
  readonly onHighOnTopChange: (highOnTop: boolean) => void;
  /** Why what is shown is older than the text, if it is. */
  readonly stale?: string | undefined;
  /** Stands where nothing has an address. */
  readonly empty?: ReactNode;
  /** The scrolled area, to be measured for the layout. */
  readonly frameRef?: Ref<HTMLDivElement>;
}

const SHOWS: readonly Segment<MapView>[] = [
  { id: 'picture', label: 'Picture' },
  { id: 'table', label: 'Table' },
];
const MODES: readonly Segment<MapMode>[] = [
  { id: 'compact', label: 'Compact' },
  { id: 'true', label: 'True' },
  { id: 'equal', label: 'Equal' },
];
const BADGES: Readonly<Record<MapMode, string>> = {
  compact: 'Compact (not to scale)',
  true: 'True scale',
  equal: 'Equal rows',
};

/** The memory map with its header: picture or table, scale, direction; the badge says at any time what the scale is. */
export function MemoryMapPane(props: MemoryMapPaneProps) {
  const { figure, table, show, mode, highOnTop, selectedPath, onSelect, onToggleFold } = props;
  return (
    <div className={styles.pane} {...(props.stale ? { 'data-stale': '' } : {})}>
      <div className={styles.header}>
        <Segments label="Show as" segments={SHOWS} value={show} onChange={props.onShowChange} />
        {show === 'picture' && (
          <>
            <Segments label="Scale" segments={MODES} value={mode} onChange={props.onModeChange} />
            <label className={styles.option}>
              <input
                type="checkbox"
                checked={highOnTop}
                onChange={(event) => props.onHighOnTopChange(event.target.checked)}
              />
              High on top
            </label>
          </>
        )}
        {props.stale && <span className={styles.stale}>{props.stale}</span>}
      </div>
      <div className={styles.frame} ref={props.frameRef}>
        {show === 'table' && table}
        {show === 'picture' &&
          figure &&
          (figure.stops.length === 0 ? (
            (props.empty ?? <Empty />)
          ) : (
            <MemoryMap
              figure={figure}
              selectedPath={selectedPath}
              onSelect={onSelect}
              onToggleFold={onToggleFold}
            />
          ))}
        {show === 'picture' &&
          figure?.notes.map((note) => (
            <p key={note} className={styles.note}>
              {note}
            </p>
          ))}
      </div>
      {show === 'picture' && figure && (
        <div className={styles.footer}>
          <span className={styles.badge}>{BADGES[mode]}</span>
          <MapLegend figure={figure} />
        </div>
      )}
    </div>
  );
}

function Empty() {
  return (
    <div className={styles.empty}>
      <p>Nothing with an address yet.</p>
      <p>
        Add a row to <code>memory_regions</code>, for example <code>[0x8000_0000, 0x4000_0000, 0x7, 1]</code>:
        it appears here at once.
      </p>
    </div>
  );
}
