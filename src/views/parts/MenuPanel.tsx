import { Keyboard, MenuItem, Popover, Menu as RacMenu, Separator, Text } from 'react-aria-components/Menu';
import type { FloatingMenuProps, MenuAction } from './FloatingMenu.tsx';
import { Icon } from './Icon.tsx';
import styles from './Menu.module.css';

/** What `FloatingMenu` shows, with react-aria's menu. */
export function MenuPanel({ anchor, label, items, onClose, placement = 'bottom end' }: FloatingMenuProps) {
  return (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      offset={4}
      placement={placement}
      aria-label={label}
      className={styles.popover as string}
    >
      <RacMenu aria-label={label} autoFocus="first" className={styles.menu as string} onClose={onClose}>
        {items.map((item, i) =>
          item === 'separator' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: separators have no identity but their place
            <Separator key={`separator ${i}`} className={styles.separator as string} />
          ) : (
            <MenuRow key={item.id} item={item} />
          ),
        )}
      </RacMenu>
    </Popover>
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
