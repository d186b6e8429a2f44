import type { FileView } from '../../state/derive.ts';
import { closeDialog, useDialog } from '../../state/dialogs.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

/** The one dialog that is open, if any. */
export function Dialogs({ view }: { readonly view: FileView | undefined }) {
  const open = useDialog((state) => state.open);
  if (open === 'export' && view) return <ExportDialog view={view} onClose={closeDialog} />;
  if (open === 'paste') return <PasteDialog onClose={closeDialog} />;
  if (open === 'shortcuts') return <ShortcutsDialog onClose={closeDialog} />;
  return null;
}
