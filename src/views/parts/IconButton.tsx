import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
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
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A square button of one icon, with its name as tooltip. */
export function IconButton({ icon, label, shortcut, size = 'default', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={shortcut ? `${label} (${shortcut})` : label}>
      <Button {...rest} aria-label={label} className={styles.button as string} data-size={size}>
        <Icon of={icon} size={size === 'small' ? 14 : 16} />
      </Button>
    </Tooltip>
  );
}
