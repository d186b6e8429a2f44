import styles from './TextPreview.module.css';

/** The first screenful of the text, in its place, until the editor is loaded. */
export function TextPreview({ text }: { readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section className={styles.scroll} aria-label="Text, loading the editor" tabIndex={0} aria-busy>
      <pre className={styles.text}>{text.split('\n', 400).join('\n')}</pre>
    </section>
  );
}
