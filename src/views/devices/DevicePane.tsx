import { type Segment, Segments } from '../parts/Segments.tsx';
import { DeviceLayout, type DeviceLayoutProps } from './DeviceLayout.tsx';
import styles from './DevicePane.module.css';
import { DeviceTable } from './DeviceTable.tsx';

export type DeviceView = 'picture' | 'table';

export interface DevicePaneProps extends DeviceLayoutProps {
  readonly show: DeviceView;
  readonly onShowChange: (show: DeviceView) => void;
  /** The text does not parse: what is shown is the last good state. */
  readonly stale?: boolean;
}

const SHOWS: readonly Segment<DeviceView>[] = [
  { id: 'picture', label: 'Picture' },
  { id: 'table', label: 'Table' },
];

/** The device layout with its header: picture or table. */
export function DevicePane({ show, onShowChange, stale, ...props }: DevicePaneProps) {
  return (
    <div className={styles.pane} {...(stale ? { 'data-stale': '' } : {})}>
      <div className={styles.header}>
        <Segments label="Show as" segments={SHOWS} value={show} onChange={onShowChange} />
        {stale && <span className={styles.stale}>Last good state: the text does not parse</span>}
      </div>
      <div className={styles.frame}>
        {show === 'picture' ? <DeviceLayout {...props} /> : <DeviceTable {...props} />}
      </div>
    </div>
  );
}
