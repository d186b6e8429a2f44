import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Severity } from '../../base/diagnostic.ts';
import type { FileView, LocatedFinding } from '../../state/derive.ts';
import { describeCounts } from './describe-counts.ts';
import { filterFindings, SEVERITIES, sortFindings } from './filter-findings.ts';
import { ProblemRow } from './ProblemRow.tsx';
import styles from './ProblemsPane.module.css';

export interface ProblemsListProps {
  readonly views: readonly FileView[];
  readonly activeId: string;
}

const NAMES: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', info: 'Remarks' };

/** Rows shown at once for a file; one with more is mended from the top. */
const MAX_ROWS = 300;

/** Findings by file, the active one first, worst first; a filter by severity and words. */
export function ProblemsList({ views, activeId }: ProblemsListProps) {
  const [words, setWords] = useState('');
  const [hidden, setHidden] = useState<readonly Severity[]>([]);
  const groups = useMemo(
    () =>
      [...views]
        .sort((a, b) => Number(b.file.id === activeId) - Number(a.file.id === activeId))
        .map(({ file, findings }) => ({
          file,
          findings,
          shown: sortFindings(filterFindings(findings, words, hidden)),
        })),
    [views, activeId, words, hidden],
  );
  const everywhere = useMemo(() => views.flatMap(({ findings }) => findings), [views]);
  const list = useRef<HTMLDivElement>(null);
  if (everywhere.length === 0)
    return <p className={styles.empty}>Nothing to report for the chosen release and architecture.</p>;
  return (
    <>
      <div className={styles.filter}>
        <input
          type="search"
          aria-label="Filter problems"
          placeholder="Filter by words or code"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {SEVERITIES.map((severity) => (
          <label key={severity}>
            <input
              type="checkbox"
              checked={!hidden.includes(severity)}
              onChange={() => setHidden((last) => toggle(last, severity))}
            />
            {NAMES[severity]}
          </label>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows only move the focus between the rows' own buttons */}
      <div className={styles.list} ref={list} onKeyDown={(event) => moveFocus(event, list.current)}>
        {groups.map(
          ({ file, findings, shown }) =>
            findings.length > 0 && (
              <ProblemGroup
                key={file.id}
                name={file.name}
                findings={findings}
                everywhere={everywhere}
                shown={shown}
              />
            ),
        )}
      </div>
    </>
  );
}

interface ProblemGroupProps {
  readonly name: string;
  readonly findings: readonly LocatedFinding[];
  readonly everywhere: readonly LocatedFinding[];
  readonly shown: readonly LocatedFinding[];
}

function ProblemGroup({ name, findings, everywhere, shown }: ProblemGroupProps) {
  return (
    <section aria-label={`Problems of ${name}`} data-file={name}>
      <h3 className={styles.file}>
        <span className={styles.fileName}>{name}</span>
        <span className={styles.fileCount}>
          {describeCounts(findings)}
          {shown.length < findings.length && `, ${shown.length} shown`}
        </span>
      </h3>
      <ul className={styles.rows}>
        {shown.slice(0, MAX_ROWS).map((finding) => (
          <ProblemRow key={finding.key} finding={finding} all={findings} everywhere={everywhere} />
        ))}
      </ul>
      {shown.length > MAX_ROWS && (
        <p className={styles.empty}>{shown.length - MAX_ROWS} more are not listed.</p>
      )}
    </section>
  );
}

function toggle(list: readonly Severity[], severity: Severity): readonly Severity[] {
  return list.includes(severity) ? list.filter((one) => one !== severity) : [...list, severity];
}

function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !list) return;
  const buttons = [...list.querySelectorAll<HTMLElement>('button[data-jump]')];
  const row = (event.target as HTMLElement).closest('li')?.querySelector<HTMLElement>('button[data-jump]');
  const next = row && buttons[buttons.indexOf(row) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
