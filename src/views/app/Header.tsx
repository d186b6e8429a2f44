import { Download, Redo2, Undo2 } from 'lucide-react';
import type { FileView } from '../../state/derive.ts';
import { openDialog } from '../../state/dialogs.ts';
import { findStepName, redo, undo } from '../../state/edit-file.ts';
import { studio, useStudio } from '../../state/use-studio.ts';
import { Button } from '../parts/Button.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { FileTabs } from './FileTabs.tsx';
import styles from './Header.module.css';
import { MoreMenu } from './MoreMenu.tsx';
import { OpenMenu } from './OpenMenu.tsx';
import { TargetSelects } from './TargetSelects.tsx';

/** Product mark, files, release and architecture, undo, redo, export. */
export function Header({ view }: { readonly view: FileView | undefined }) {
  const undoName = useStudio((state) => findStepName(state, state.activeId, 'undo'));
  const redoName = useStudio((state) => findStepName(state, state.activeId, 'redo'));
  return (
    <header className={styles.header}>
      <h1 className={styles.mark}>
        <img src="./icon.svg" alt="" width="20" height="20" />
        <span>AxVisor Studio</span>
      </h1>
      <FileTabs />
      <OpenMenu />
      <div className={styles.spacer} />
      {view && view.kind !== 'platform' && <TargetSelects view={view} />}
      <IconButton
        icon={Undo2}
        label={undoName === undefined ? 'Undo' : `Undo: ${undoName}`}
        shortcut="Ctrl+Z"
        isDisabled={undoName === undefined}
        onPress={() => undo(studio)}
      />
      <IconButton
        icon={Redo2}
        label={redoName === undefined ? 'Redo' : `Redo: ${redoName}`}
        shortcut="Ctrl+Shift+Z"
        isDisabled={redoName === undefined}
        onPress={() => redo(studio)}
      />
      {view && (
        <Button variant="primary" icon={Download} onPress={() => openDialog('export')}>
          Export
        </Button>
      )}
      <MoreMenu />
    </header>
  );
}
