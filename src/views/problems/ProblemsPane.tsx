import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { formatPath, pathsEqual } from '../../base/path.ts';
import type { LocatedFinding } from '../../state/derive.ts';
import { applyOperations, notify, select } from '../../state/studio.ts';
import { studio, useStudio } from '../../state/use-studio.ts';
import { Button } from '../parts/Button.tsx';
import { SeverityIcon } from '../parts/SeverityIcon.tsx';
import { describeCounts } from './describe-counts.ts';
import styles from './ProblemsPane.module.css';

export interface ProblemsPaneProps {
  readonly findings: readonly LocatedFinding[];
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One line with the counts until it is opened; then every finding, one row each, in file order. */
export function ProblemsPane({ findings, open, onToggle }: ProblemsPaneProps) {
  return (
    <section className={styles.pane} aria-label="Problems" data-open={open}>
      <button type="button" className={styles.strip} aria-expanded={open} onClick={onToggle}>
        {open ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
        <span className={styles.title}>Problems</span>
        <span role="status">{describeCounts(findings)}</span>
        {!open && findings[0] && <span className={styles.first}>{findings[0].message}</span>}
      </button>
      {open && <ProblemsList findings={findings} />}
    </section>
  );
}

/** Rows shown at once; a file with more is mended from the top. */
const MAX_ROWS = 500;

function ProblemsList({ findings }: { readonly findings: readonly LocatedFinding[] }) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button[data-jump]') ?? [])];
    const next = buttons[buttons.indexOf(document.activeElement as HTMLElement) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  };
  if (findings.length === 0)
    return (
      <p className={styles.empty}>
        AxVisor's parser takes this file for the chosen release and architecture.
      </p>
    );
  return (
    <ul className={styles.list} ref={list} onKeyDown={onKeyDown}>
      {findings.slice(0, MAX_ROWS).map((finding) => (
        <ProblemRow key={finding.key} finding={finding} />
      ))}
      {findings.length > MAX_ROWS && (
        <li className={styles.empty}>{findings.length - MAX_ROWS} more are not listed.</li>
      )}
    </ul>
  );
}

function ProblemRow({ finding }: { readonly finding: LocatedFinding }) {
  const path = formatPath(finding.path);
  const selected = useStudio(
    (state) => state.selection?.fileId === finding.fileId && pathsEqual(state.selection.path, finding.path),
  );
  const { line, column } = finding.start;
  return (
    <li className={styles.row} data-severity={finding.severity} data-path={path} data-selected={selected}>
      <button
        type="button"
        className={styles.jump}
        data-jump
        onClick={() => jumpTo(finding)}
        aria-label={`${finding.severity}: ${finding.message} Line ${line}. Go to it.`}
      >
        <SeverityIcon severity={finding.severity} />
        <span className={styles.message}>{finding.message}</span>
        <code className={styles.code}>{finding.code}</code>
        <code className={styles.place}>
          {line}:{column}
        </code>
      </button>
      {finding.fixes.map((fix) => (
        <Button key={fix.title} onPress={() => applyFix(finding, fix.operations)}>
          {fix.title}
        </Button>
      ))}
    </li>
  );
}

/** Selects the finding's place in every pane and moves the focus there. */
function jumpTo(finding: LocatedFinding): void {
  select(studio, finding.fileId, finding.path, 'problems', { focus: true, span: finding.span });
}

function applyFix(finding: LocatedFinding, operations: LocatedFinding['fixes'][number]['operations']): void {
  const outcome = applyOperations(studio, finding.fileId, operations, 'problems');
  if (!outcome.ok) notify(studio, 'error', outcome.reason);
}
