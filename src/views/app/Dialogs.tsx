import type { FileView } from '../../state/derive.ts';
import { closeDialog, type DialogName } from '../../state/dialogs.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { KeptFiles } from './KeptFiles.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

export interface DialogsProps {
  readonly open: DialogName;
  readonly view: FileView | undefined;
}

/** The one dialog that is open; loaded when the first one opens. */
export function Dialogs({ open, view }: DialogsProps) {
  switch (open) {
    case 'export':
      return view && <ExportDialog view={view} onClose={closeDialog} />;
    case 'paste':
      return <PasteDialog onClose={closeDialog} />;
    case 'kept':
      return (
        <Dialog
          title="Recently closed"
          isOpen
          onOpenChange={closeDialog}
          actions={<Button onPress={closeDialog}>Close</Button>}
        >
          <KeptFiles onOpened={closeDialog} />
        </Dialog>
      );
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeDialog} />;
  }
}
