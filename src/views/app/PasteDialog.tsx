import { useState } from 'react';
import { openPasted } from '../../state/open.ts';
import { studio } from '../../state/use-studio.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import styles from './PasteDialog.module.css';

/** A place to paste TOML into; it becomes a new file. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const onOpen = () => {
    openPasted(studio, text);
    onClose();
  };
  return (
    <Dialog
      title="Paste TOML"
      isOpen
      onOpenChange={onClose}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={text.trim() === ''} onPress={onOpen}>
            Open as a new file
          </Button>
        </>
      }
    >
      <textarea
        className={styles.text}
        aria-label="TOML text"
        spellCheck={false}
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Dialog>
  );
}
