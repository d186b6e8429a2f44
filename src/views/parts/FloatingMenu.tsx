import type { RefObject } from 'react';
import { Popover } from 'react-aria-components/Popover';
import styles from './Menu.module.css';
import { type MenuAction, MenuList } from './Menu.tsx';

export interface FloatingMenuProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly items: readonly (MenuAction | 'separator')[];
  readonly onClose: () => void;
}

/** A menu of actions that is mounted only while it is open. */
export function FloatingMenu({ anchor, label, items, onClose }: FloatingMenuProps) {
  return (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      offset={4}
      placement="bottom end"
      className={styles.popover as string}
    >
      <MenuList label={label} items={items} onClose={onClose} />
    </Popover>
  );
}
