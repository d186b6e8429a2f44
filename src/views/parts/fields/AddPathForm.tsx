import { useState } from 'react';
import { Button } from '../Button.tsx';
import { TextField } from '../TextField.tsx';
import styles from './AddRowPanel.module.css';
import { findPathFault } from './path-rows.ts';

export interface AddPathFormProps {
  /** The path names what the guest must not get. */
  readonly isExcluded: boolean;
  readonly refusal: string | undefined;
  readonly onAdd: (path: string) => void;
}

/** Asks for the path of a device-tree node: there is none that would be likely. */
export function AddPathForm({ isExcluded, refusal, onAdd }: AddPathFormProps) {
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const path = text.trim();
  const fault = findPathFault(path);
  const rootWords = isExcluded ? EXCLUDES_ALL : PASSES_ALL;
  const onSubmit = () => {
    setAsked(true);
    if (fault === undefined) onAdd(path);
  };
  return (
    <div className={styles.panel}>
      <TextField
        label="Path of the node"
        value={text}
        onChange={setText}
        placeholder="/soc/serial@fe660000"
        description={path === '/' ? rootWords : 'The full path in the device tree, from “/” on.'}
        error={refusal ?? (isAsked || path !== '' ? fault : undefined)}
        mono
        autoFocus
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onSubmit()}
      />
      <div className={styles.buttons}>
        <Button variant="primary" onPress={onSubmit}>
          Add path
        </Button>
      </div>
    </div>
  );
}

/** What “/” alone does. */
const PASSES_ALL = '“/” gives the guest every device of the board.';
const EXCLUDES_ALL = '“/” takes every device from the guest.';
