import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import {
  Keyboard,
  MenuItem,
  MenuTrigger,
  Popover,
  Menu as RacMenu,
  Separator,
  Text,
} from 'react-aria-components/Menu';
import { Icon } from './Icon.tsx';
import styles from './Menu.module.css';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  /** A second, quieter line. */
  readonly description?: string;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

export interface MenuProps {
  /** The menu's accessible name. */
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactElement;
  /** `'separator'` draws a line between groups. */
  readonly items: readonly (MenuAction | 'separator')[];
}

/** A button with a menu of actions. */
export function Menu({ label, trigger, items }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover offset={4} className={styles.popover as string}>
        <MenuList label={label} items={items} />
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuListProps extends Omit<MenuProps, 'trigger'> {
  readonly onClose?: () => void;
}

/** The menu itself, to stand in a popover. */
export function MenuList({ label, items, onClose }: MenuListProps) {
  return (
    <RacMenu
      aria-label={label}
      autoFocus="first"
      className={styles.menu as string}
      {...(onClose ? { onClose } : {})}
    >
      {items.map((item, i) =>
        item === 'separator' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: separators have no identity but their place
          <Separator key={`separator ${i}`} className={styles.separator as string} />
        ) : (
          <MenuRow key={item.id} item={item} />
        ),
      )}
    </RacMenu>
  );
}

function MenuRow({ item }: { readonly item: MenuAction }) {
  return (
    <MenuItem
      id={item.id}
      textValue={item.label}
      isDisabled={item.isDisabled ?? false}
      onAction={item.onAction}
      className={styles.item as string}
    >
      <span className={styles.icon}>{item.icon && <Icon of={item.icon} />}</span>
      <span className={styles.words}>
        <Text slot="label" className={styles.label as string}>
          {item.label}
        </Text>
        {item.description && (
          <Text slot="description" className={styles.description as string}>
            {item.description}
          </Text>
        )}
      </span>
      {item.shortcut && <Keyboard className={styles.shortcut as string}>{item.shortcut}</Keyboard>}
    </MenuItem>
  );
}
