import { type ReactElement, type RefObject, useRef, useState } from 'react';
import { FloatingMenu, type MenuAction } from './FloatingMenu.tsx';

/** What a menu gives to the button that opens it. */
export interface MenuTriggerProps {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly onPress: () => void;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
}

export interface MenuProps {
  /** The menu's accessible name. */
  readonly label: string;
  readonly trigger: (props: MenuTriggerProps) => ReactElement;
  readonly items: readonly (MenuAction | 'separator')[];
  readonly placement?: 'bottom start' | 'bottom end';
}

/** A button with a menu of actions. */
export function Menu({ label, trigger, items, placement = 'bottom start' }: MenuProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {trigger({
        ref: anchor,
        onPress: () => setOpen(true),
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
      })}
      {isOpen && (
        <FloatingMenu
          anchor={anchor}
          label={label}
          items={items}
          placement={placement}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
