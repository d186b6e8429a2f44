import type { ReactNode, RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import styles from './Popover.module.css';

export interface FloatingProps {
  /** The element that it floats beside; render this component only while it is open. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** The accessible name. */
  readonly label: string;
  readonly onClose: () => void;
  /** `list`: no padding of its own. */
  readonly variant?: 'words' | 'list';
  readonly children: ReactNode;
}

/** A popover that is mounted only while it is open, so that hundreds of closed ones cost nothing. */
export function Floating({ anchor, label, onClose, variant = 'words', children }: FloatingProps) {
  return (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      offset={4}
      className={styles.popover as string}
    >
      <Dialog aria-label={label} className={styles.dialog as string} data-variant={variant}>
        {children}
      </Dialog>
    </Popover>
  );
}
