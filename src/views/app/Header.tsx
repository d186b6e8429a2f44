import { Download, Redo2, Undo2 } from 'lucide-react';
import type { FileView } from '../../state/derive.ts';
import { openDialog } from '../../state/dialogs.ts';
import { redo, undo } from '../../state/studio.ts';
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
  const canUndo = useStudio((state) => state.history.past.length > 0);
  const canRedo = useStudio((state) => state.history.future.length > 0);
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
        label="Undo"
        shortcut="Ctrl+Z"
        isDisabled={!canUndo}
        onPress={() => undo(studio)}
      />
      <IconButton
        icon={Redo2}
        label="Redo"
        shortcut="Ctrl+Shift+Z"
        isDisabled={!canRedo}
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
