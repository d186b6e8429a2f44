import { toEditorText } from '../../state/editor-text.ts';
import styles from './Preview.module.css';

const MAX_LINES = 2000;
/** A line's share that is worth drawing; the rest is far to the right. */
const MAX_COLUMNS = 1000;

/** The text as it will stand in the editor, to read while that loads: same font, same places. */
export function Preview({ name, text }: { readonly name: string; readonly text: string }) {
  const lines = toEditorText(text).text.split('\n', MAX_LINES);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section className={styles.scroll} aria-label={`TOML text of ${name}`} aria-busy="true" tabIndex={0}>
      <pre className={styles.numbers} aria-hidden="true">
        {lines.map((_, i) => i + 1).join('\n')}
      </pre>
      <pre className={styles.text}>{lines.map((line) => line.slice(0, MAX_COLUMNS)).join('\n')}</pre>
    </section>
  );
}
