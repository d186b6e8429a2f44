import { useStudio } from '../../state/use-studio.ts';
import styles from './ProblemsPane.module.css';

/** What AxVisor does about a finding of this kind, and where its sources show it. */
export function Explanation({ code }: { readonly code: string }) {
  const explain = useStudio((state) => state.checks?.explain);
  const facts = explain?.(code);
  if (!facts) return <p className={styles.why}>There is no explanation for this kind yet.</p>;
  return (
    <div className={styles.why}>
      <p>
        <strong>{facts.title}.</strong> {facts.why}
      </p>
      {facts.evidence.length > 0 && (
        <p>
          Seen in <code>{facts.evidence.join(', ')}</code>
          {facts.refs.length > 0 && ` (${facts.refs.join(', ')})`}
        </p>
      )}
    </div>
  );
}
