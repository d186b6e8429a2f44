import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DraftFile } from '../../state/draft.ts';
import { downloadDraft } from '../../state/download.ts';
import { discardClosed, openWaiting, reopenFiles } from '../../state/tabs.ts';
import { studio, useStudio } from '../../state/use-studio.ts';
import { Button } from '../parts/Button.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { describeAge } from './describe-age.ts';
import styles from './KeptFiles.module.css';

export interface KeptFilesProps {
  /** After a file was opened. */
  readonly onOpened?: () => void;
}

/** Files that are kept but not open: those closed with changes, and those that the last start may have stumbled over. */
export function KeptFiles({ onOpened }: KeptFilesProps) {
  const closed = useStudio((state) => state.closed);
  const waiting = useStudio((state) => state.waiting);
  const open = (act: () => void) => {
    act();
    onOpened?.();
  };
  return (
    <>
      {waiting.length > 0 && (
        <section aria-label="Not opened" className={styles.section}>
          <h3>Not opened</h3>
          <p className={styles.words}>
            The editor did not finish its last start, perhaps because of one of these files. Nothing is lost:
            open them one by one, or download them.
          </p>
          <ul>
            {waiting.map((draft) => (
              <Kept
                key={draft.id}
                draft={draft}
                facts={describeSize(draft)}
                onOpen={() => open(() => openWaiting(studio, [draft]))}
              >
                <Button
                  variant="small"
                  aria-label={`Download ${draft.name}`}
                  onPress={() => downloadDraft(studio, draft)}
                >
                  Download
                </Button>
              </Kept>
            ))}
          </ul>
          {waiting.length > 1 && (
            <Button onPress={() => open(() => openWaiting(studio, waiting))}>Open all</Button>
          )}
        </section>
      )}
      {closed.length > 0 && (
        <section aria-label="Recently closed" className={styles.section}>
          <h3>Recently closed</h3>
          <ul>
            {closed.map((file) => (
              <Kept
                key={file.draft.id}
                draft={file.draft}
                facts={`closed ${describeAge(file.closedAt, Date.now())}, ${describeSize(file.draft)}`}
                onOpen={() => open(() => reopenFiles(studio, [file]))}
              >
                <IconButton
                  icon={Trash2}
                  size="small"
                  label={`Discard ${file.draft.name}`}
                  onPress={() => discardClosed(studio, [file])}
                />
              </Kept>
            ))}
          </ul>
          {closed.length > 1 && (
            <Button variant="quiet" onPress={() => discardClosed(studio, closed)}>
              Discard all
            </Button>
          )}
        </section>
      )}
    </>
  );
}

function describeSize({ text }: DraftFile): string {
  return `${new TextEncoder().encode(text).length.toLocaleString('en')} bytes`;
}

interface KeptProps {
  readonly draft: DraftFile;
  readonly facts: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

function Kept({ draft, facts, onOpen, children }: KeptProps) {
  return (
    <li className={styles.row} data-file={draft.name}>
      <button
        type="button"
        className={styles.open}
        onClick={onOpen}
        aria-label={`Open ${draft.name}, ${facts}`}
      >
        <span className={styles.name}>{draft.name}</span>
        <span className={styles.facts}>{facts}</span>
      </button>
      {children}
    </li>
  );
}
