import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Heading, Dialog as RacDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Called with false by Esc, the close button and a click outside. */
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
  /** Buttons at the bottom right, the primary one last. */
  readonly actions?: ReactNode;
  readonly width?: 'default' | 'wide';
  /** `alertdialog` for questions that lose something. */
  readonly role?: 'dialog' | 'alertdialog';
}

/** A modal dialog: focus is kept inside, Esc closes, focus goes back to where it was. */
export function Dialog(props: DialogProps) {
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      isDismissable
      className={styles.overlay as string}
    >
      <Modal className={styles.modal as string} data-width={props.width ?? 'default'}>
        <RacDialog role={props.role ?? 'dialog'} className={styles.dialog as string}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title as string}>
              {props.title}
            </Heading>
            <IconButton icon={X} label="Close" onPress={() => props.onOpenChange(false)} />
          </header>
          <div className={styles.body}>{props.children}</div>
          {props.actions && <footer className={styles.actions}>{props.actions}</footer>}
        </RacDialog>
      </Modal>
    </ModalOverlay>
  );
}
