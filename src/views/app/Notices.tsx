import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { dismissNotice, type Notice as NoticeData, type Work } from '../../state/studio.ts';
import { studio, useStudio } from '../../state/use-studio.ts';
import { Button } from '../parts/Button.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import styles from './Notices.module.css';

const PASSES_AFTER_MS = 10_000;

/** Messages that belong to no file. Those that pass go by themselves, but never under the pointer or the focus. */
export function Notices() {
  const notices = useStudio((state) => state.notices);
  const work = useStudio((state) => state.work);
  return (
    <aside className={styles.stack} aria-label="Messages" aria-live="polite">
      {work && <WorkNotice work={work} />}
      {notices.map((notice) => (
        <OneNotice key={notice.id} notice={notice} />
      ))}
    </aside>
  );
}

/** Short work never shows: the message comes in by its style after a moment. */
function WorkNotice({ work }: { readonly work: Work }) {
  const { label, done, total, cancel } = work;
  return (
    <div className={styles.work}>
      <Notice
        severity="info"
        actions={
          <Button variant="small" onPress={cancel}>
            Cancel
          </Button>
        }
      >
        {label}
        <progress className={styles.progress} value={done} max={total} aria-label={label} />
      </Notice>
    </div>
  );
}

function OneNotice({ notice }: { readonly notice: NoticeData }) {
  const { id, severity, message, actions, passing } = notice;
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!passing || isHeld) return;
    const timer = setTimeout(() => dismissNotice(studio, id), PASSES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [id, passing, isHeld]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only hold the message in sight
    <div
      className={styles.one}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Notice
        severity={severity}
        {...(severity === 'error' && { role: 'alert' as const })}
        actions={
          <>
            {actions.map(({ label, run }) => (
              <Button
                key={label}
                variant="small"
                onPress={() => {
                  dismissNotice(studio, id);
                  run();
                }}
              >
                {label}
              </Button>
            ))}
            <IconButton
              icon={X}
              label="Close message"
              size="small"
              onPress={() => dismissNotice(studio, id)}
            />
          </>
        }
      >
        {message}
      </Notice>
    </div>
  );
}
