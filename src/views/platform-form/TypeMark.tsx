import type { TypeMark as Mark } from '../../state/platform-field.ts';
import styles from './PlatformForm.module.css';

/** The type of a value as axconfig-gen sees it: quiet, never a control. */
export function TypeMark({ mark }: { readonly mark: Mark | undefined }) {
  if (!mark || mark.text === 'unknown') return null;
  const { text, isWritten, isQuoted } = mark;
  const origin = isWritten
    ? `The comment behind the value says that it is ${text}; it stays.`
    : `No comment says the type; axconfig-gen infers ${text}.`;
  const quotes = isQuoted ? ' The number is written in quotes.' : '';
  return (
    <code className={styles.type} data-written={isWritten} title={origin + quotes}>
      {isQuoted ? `"${text}"` : text}
    </code>
  );
}
