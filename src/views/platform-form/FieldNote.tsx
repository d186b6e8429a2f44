import { useState } from 'react';
import type { PlatformNote } from '../../state/platform-notes.ts';
import { Button } from '../parts/Button.tsx';
import { useForm } from '../parts/fields/form-context.ts';
import styles from './PlatformForm.module.css';

export interface FieldNoteProps {
  readonly note: PlatformNote;
  readonly label: string;
}

/** What follows from a number and its companions; where the file says otherwise, one press makes it so. */
export function FieldNote({ note: { words, number, agrees, makeSo }, label }: FieldNoteProps) {
  const { edit } = useForm();
  const [refusal, setRefusal] = useState<string>();
  const onPress = () => {
    const outcome = edit(makeSo);
    setRefusal(outcome.ok ? undefined : outcome.reason);
  };
  return (
    <p className={styles.note} data-agrees={agrees}>
      <span>
        {words}
        {number !== undefined && (
          <>
            {' '}
            <code>{number}</code>
          </>
        )}
      </span>
      {makeSo.length > 0 && (
        <Button variant="small" aria-label={`Make it so: ${label}`} onPress={onPress}>
          Make it so
        </Button>
      )}
      {refusal !== undefined && <span role="alert">{refusal}</span>}
    </p>
  );
}
