import { lazy, Suspense } from 'react';
import { useFileView, useStudio } from '../../state/use-studio.ts';
import { findFile } from '../../state/workspace.ts';
import { Fallback } from './Fallback.tsx';
import { PlainText } from './PlainText.tsx';
import { Preview } from './Preview.tsx';
import styles from './TextPane.module.css';

const MonacoPane = lazy(() => import('./MonacoPane.tsx').then((module) => ({ default: module.MonacoPane })));

export interface TextPaneProps {
  readonly fileId: string;
}

/** The TOML text of a file: Monaco when it has loaded, till then the bare text in its place, without it a plain field. */
export function TextPane({ fileId }: TextPaneProps) {
  const view = useFileView(fileId);
  const file = useStudio((state) => findFile(state.workspace, fileId));
  if (!view || !file) return null;
  const preview = <Preview name={file.name} text={file.source.text} />;
  return (
    <div className={styles.pane} data-file={file.name}>
      <p className={styles.hidden}>In the text, press Escape and then Tab to leave it.</p>
      <Fallback instead={<PlainText file={file} />}>
        <Suspense fallback={preview}>
          <MonacoPane view={view} loading={preview} />
        </Suspense>
      </Fallback>
    </div>
  );
}
