import type { FileView } from '../../state/derive.ts';
import { closeDialog, type DialogName } from '../../state/dialogs.ts';
import { ExportDialog } from './ExportDialog.tsx';
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
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeDialog} />;
  }
}
