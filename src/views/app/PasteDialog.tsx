import { useState } from 'react';
import { readTabMark, writeTabMark } from '../../state/tab-marks.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { openPasted } from './opening.ts';
import styles from './PasteDialog.module.css';

/** What was pasted but not opened outlives a reload. */
const MARK = 'axvisor-studio.paste';

/** A place to paste TOML into; it becomes a new file. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState(() => readTabMark(MARK) ?? '');
  const onChange = (next: string) => {
    setText(next);
    writeTabMark(MARK, next);
  };
  const onOpen = () => {
    void openPasted(text);
    writeTabMark(MARK, '');
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
        onChange={(event) => onChange(event.target.value)}
      />
    </Dialog>
  );
}
