import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { FloatingProps } from './Floating.tsx';
import styles from './Popover.module.css';

/** What `Floating` shows, with react-aria's popover. */
export function FloatingPanel({ anchor, label, onClose, variant = 'words', children }: FloatingProps) {
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
