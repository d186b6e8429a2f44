import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as RacButton, type ButtonProps as RacButtonProps } from 'react-aria-components/Button';
import styles from './Button.module.css';
import { Icon } from './Icon.tsx';

export interface ButtonProps extends Omit<RacButtonProps, 'children' | 'className' | 'style'> {
  /** `primary`: the one main action of a place. `quiet`: no border until hovered. `small`: beside a message. */
  readonly variant?: 'primary' | 'default' | 'quiet' | 'small';
  readonly icon?: LucideIcon;
  /** After the words, e.g. a chevron of a menu button. */
  readonly iconEnd?: LucideIcon;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with words, 28 px high. Also the trigger of a Menu, Dialog or Popover. */
export function Button({ variant = 'default', icon, iconEnd, children, ...rest }: ButtonProps) {
  return (
    <RacButton {...rest} className={styles.button as string} data-variant={variant}>
      {icon && <Icon of={icon} />}
      {children}
      {iconEnd && <Icon of={iconEnd} size={14} />}
    </RacButton>
  );
}
