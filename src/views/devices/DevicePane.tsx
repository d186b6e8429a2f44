import { type Segment, Segments } from '../parts/Segments.tsx';
import { DeviceLayout, type DeviceLayoutProps } from './DeviceLayout.tsx';
import styles from './DevicePane.module.css';
import { DeviceTable } from './DeviceTable.tsx';

export type DeviceView = 'picture' | 'table';

export interface DevicePaneProps extends DeviceLayoutProps {
  readonly show: DeviceView;
  readonly onShowChange: (show: DeviceView) => void;
  /** Why what is shown is older than the text, if it is. */
  readonly stale?: string | undefined;
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
        {stale && <span className={styles.stale}>{stale}</span>}
      </div>
      <div className={styles.frame}>
        {show === 'picture' ? <DeviceLayout {...props} /> : <DeviceTable {...props} />}
      </div>
    </div>
  );
}
