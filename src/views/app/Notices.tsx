import { X } from 'lucide-react';
import { dismissNotice } from '../../state/studio.ts';
import { studio, useStudio } from '../../state/use-studio.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import styles from './Notices.module.css';

/** Messages that belong to no file: they stay until they are closed. */
export function Notices() {
  const notices = useStudio((state) => state.notices);
  return (
    <aside className={styles.stack} aria-label="Messages" aria-live="assertive">
      {notices.map((notice) => (
        <Notice
          key={notice.id}
          severity={notice.severity}
          actions={
            <IconButton
              icon={X}
              label="Close message"
              size="small"
              onPress={() => dismissNotice(studio, notice.id)}
            />
          }
        >
          {notice.message}
        </Notice>
      ))}
    </aside>
  );
}
