import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as RacPopover } from 'react-aria-components/Popover';
import styles from './Popover.module.css';

export interface PopoverProps {
  /** The accessible name of what floats. */
  readonly label: string;
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

/** A button with a small floating dialog; Esc or a click outside closes it. */
export function Popover({ label, trigger, children, ...state }: PopoverProps) {
  return (
    <DialogTrigger {...state}>
      {trigger}
      <RacPopover offset={4} className={styles.popover as string}>
        <Dialog aria-label={label} className={styles.dialog as string}>
          {children}
        </Dialog>
      </RacPopover>
    </DialogTrigger>
  );
}
