import type { LucideIcon } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { Button, type ButtonProps as RacButtonProps } from 'react-aria-components/Button';
import { Icon } from './Icon.tsx';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps
  extends Omit<RacButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  readonly icon: LucideIcon;
  /** The accessible name, also the tooltip. */
  readonly label: string;
  /** Shown in the tooltip after the name, e.g. `Ctrl+Z`. */
  readonly shortcut?: string;
  readonly size?: 'default' | 'small';
  readonly ref?: RefObject<HTMLButtonElement | null>;
}

/** A square button of one icon, with its name as tooltip. */
export function IconButton({ icon, label, shortcut, size = 'default', ref, ...rest }: IconButtonProps) {
  const own = useRef<HTMLButtonElement>(null);
  const anchor = ref ?? own;
  return (
    <>
      <Button {...rest} ref={anchor} aria-label={label} className={styles.button as string} data-size={size}>
        <Icon of={icon} size={size === 'small' ? 14 : 16} />
      </Button>
      <Tooltip anchor={anchor} text={shortcut ? `${label} (${shortcut})` : label} />
    </>
  );
}
