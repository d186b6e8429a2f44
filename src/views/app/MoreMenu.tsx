import { Ellipsis, Keyboard, Monitor, Moon, PanelLeft, Sun } from 'lucide-react';
import { useState } from 'react';
import { openDialog } from '../../state/dialogs.ts';
import { PANES, togglePane, useLayout } from '../../state/layout.ts';
import { applyTheme, loadTheme, type ThemeChoice } from '../../state/theme.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { Menu } from '../parts/Menu.tsx';
import { PANE_TITLES } from './pane-titles.ts';

const THEMES = [
  { id: 'system', label: 'Theme of the system', icon: Monitor },
  { id: 'light', label: 'Light theme', icon: Sun },
  { id: 'dark', label: 'Dark theme', icon: Moon },
] as const;

/** Panes, theme, keys: what is set once and forgotten. */
export function MoreMenu() {
  const hidden = useLayout((layout) => layout.hidden);
  const [theme, setTheme] = useState<ThemeChoice>(loadTheme);
  return (
    <Menu
      label="View and help"
      placement="bottom end"
      trigger={(props) => <IconButton {...props} icon={Ellipsis} label="View and help" />}
      items={[
        ...PANES.map((pane) => ({
          id: pane,
          label: `${hidden.includes(pane) ? 'Show' : 'Hide'} ${PANE_TITLES[pane].toLowerCase()}`,
          icon: PanelLeft,
          onAction: () => togglePane(pane),
        })),
        'separator',
        ...THEMES.map(({ id, label, icon }) => ({
          id,
          label: id === theme ? `${label} (now)` : label,
          icon,
          onAction: () => {
            applyTheme(id);
            setTheme(id);
          },
        })),
        'separator',
        { id: 'keys', label: 'Keyboard', icon: Keyboard, onAction: () => openDialog('shortcuts') },
      ]}
    />
  );
}
