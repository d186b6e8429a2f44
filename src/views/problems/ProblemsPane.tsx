import { ChevronDown, ChevronUp } from 'lucide-react';
import { Suspense, useMemo } from 'react';
import type { FileView } from '../../state/derive.ts';
import { lazyPart } from '../parts/lazy-part.ts';
import { describeCounts } from './describe-counts.ts';
import styles from './ProblemsPane.module.css';

const ProblemsList = lazyPart(async () => (await import('./ProblemsList.tsx')).ProblemsList);

export interface ProblemsPaneProps {
  /** Every open file. */
  readonly views: readonly FileView[];
  readonly activeId: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One line with the counts until it is opened; then every finding of every open file. */
export function ProblemsPane({ views, activeId, open, onToggle }: ProblemsPaneProps) {
  const active = views.find((view) => view.file.id === activeId)?.findings ?? [];
  const others = useMemo(
    () => views.filter((view) => view.file.id !== activeId).flatMap((view) => view.findings),
    [views, activeId],
  );
  const worst = active.find((finding) => finding.severity === 'error') ?? active[0];
  return (
    <section className={styles.pane} aria-label="Problems" data-open={open}>
      <button type="button" className={styles.strip} aria-expanded={open} onClick={onToggle}>
        {open ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
        <span className={styles.title}>Problems</span>
        <span role="status">{describeCounts(active)}</span>
        {others.length > 0 && <span className={styles.others}>other files: {describeCounts(others)}</span>}
        {!open && worst && <span className={styles.first}>{worst.message}</span>}
      </button>
      {open && (
        <Suspense>
          <ProblemsList views={views} activeId={activeId} />
        </Suspense>
      )}
    </section>
  );
}
