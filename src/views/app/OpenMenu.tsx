import { ClipboardPaste, FilePlus2, FolderOpen, History, Plus, RotateCcw } from 'lucide-react';
import { openDialog } from '../../state/dialogs.ts';
import { openTexts, openWaiting, reopenFiles } from '../../state/tabs.ts';
import { studio, useStudio } from '../../state/use-studio.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { Menu } from '../parts/Menu.tsx';
import { pickFiles } from './pick-files.ts';
import { usePresets } from './use-presets.ts';

/** Every way to get a file: from the disk, from the clipboard, from a preset. */
export function OpenMenu() {
  const presets = usePresets();
  const kept = useKept();
  return (
    <Menu
      label="Open or add a file"
      trigger={(props) => <IconButton {...props} icon={Plus} label="Open or add a file" />}
      items={[
        { id: 'open', label: 'Open files…', icon: FolderOpen, shortcut: 'Ctrl+O', onAction: pickFiles },
        { id: 'paste', label: 'Paste TOML…', icon: ClipboardPaste, onAction: () => openDialog('paste') },
        ...kept.slice(0, MENU_MOST).map(({ id, name, open }) => ({
          id,
          label: `Reopen ${name}`,
          icon: RotateCcw,
          onAction: open,
        })),
        ...(kept.length > MENU_MOST
          ? [{ id: 'kept', label: 'Recently closed…', icon: History, onAction: () => openDialog('kept') }]
          : []),
        'separator',
        ...presets.map((preset) => ({
          id: preset.name,
          label: preset.kind === 'platform' ? `Platform: ${preset.title}` : preset.title,
          description: preset.facts,
          icon: FilePlus2,
          onAction: () => void openTexts(studio, [{ ...preset, onDisk: false }]),
        })),
      ]}
    />
  );
}

/** More are in the dialog. */
const MENU_MOST = 5;

/** What is kept but not open, with the way to open it. */
function useKept() {
  const closed = useStudio((state) => state.closed);
  const waiting = useStudio((state) => state.waiting);
  return [
    ...waiting.map((draft) => ({
      id: draft.id,
      name: draft.name,
      open: () => openWaiting(studio, [draft]),
    })),
    ...closed.map((file) => ({
      id: file.draft.id,
      name: file.draft.name,
      open: () => reopenFiles(studio, [file]),
    })),
  ];
}
