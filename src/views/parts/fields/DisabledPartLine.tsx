import { useState } from 'react';
import type { DisabledPart } from '../../../state/form-list.ts';
import styles from './DisabledPartLine.module.css';
import { useForm } from './form-context.ts';

export interface DisabledPartLineProps {
  readonly part: DisabledPart;
  /** What it is, for the button's name: "Comment in Disk image". */
  readonly label: string;
  /** The path that it has once it is back. */
  readonly pathText: string;
}

/** A key or row that stands in a comment: AxVisor does not see it, one button brings it back. */
export function DisabledPartLine({ part, label, pathText }: DisabledPartLineProps) {
  const { edit, focusSoon } = useForm();
  const [refusal, setRefusal] = useState<string>();
  const onPress = () => {
    const outcome = edit([{ kind: 'comment-in', offset: part.offset }]);
    setRefusal(outcome.ok ? undefined : outcome.reason);
    if (outcome.ok) focusSoon(pathText);
  };
  return (
    <span className={styles.line}>
      <code className={styles.text} title={part.text}>
        {part.text.replace(/\s+/g, ' ')}
      </code>
      <button type="button" className={styles.button} aria-label={`Comment in ${label}`} onClick={onPress}>
        Comment in
      </button>
      {refusal !== undefined && (
        <span className={styles.refusal} role="alert">
          {refusal}
        </span>
      )}
    </span>
  );
}
