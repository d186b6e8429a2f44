import { ClipboardPaste, FilePlus2, FolderOpen, Plus } from 'lucide-react';
import { openDialog } from '../../state/dialogs.ts';
import { openTexts } from '../../state/studio.ts';
import { studio } from '../../state/use-studio.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { Menu } from '../parts/Menu.tsx';
import { pickFiles } from './pick-files.ts';
import { usePresets } from './use-presets.ts';

/** Every way to get a file: from the disk, from the clipboard, from a preset. */
export function OpenMenu() {
  const presets = usePresets();
  return (
    <Menu
      label="Open or add a file"
      trigger={(props) => <IconButton {...props} icon={Plus} label="Open or add a file" />}
      items={[
        { id: 'open', label: 'Open files…', icon: FolderOpen, shortcut: 'Ctrl+O', onAction: pickFiles },
        { id: 'paste', label: 'Paste TOML…', icon: ClipboardPaste, onAction: () => openDialog('paste') },
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
