import { useState } from 'react';
import { formatPath, pathsEqual } from '../../base/path.ts';
import { applyFix } from '../../state/apply-fix.ts';
import type { LocatedFinding, LocatedPlace } from '../../state/derive.ts';
import { findAlike, fixAlike } from '../../state/fix-alike.ts';
import type { EditOutcome } from '../../state/edit-file.ts';
import { notify, select } from '../../state/studio.ts';
import { activateFile } from '../../state/tabs.ts';
import { studio, useStudio } from '../../state/use-studio.ts';
import { Button } from '../parts/Button.tsx';
import { SeverityIcon } from '../parts/SeverityIcon.tsx';
import { Explanation } from './Explanation.tsx';
import styles from './ProblemsPane.module.css';

export interface ProblemRowProps {
  readonly finding: LocatedFinding;
  /** All findings of its file, and those of every open file, for "fix all of this kind". */
  readonly all: readonly LocatedFinding[];
  readonly everywhere: readonly LocatedFinding[];
}

/** One finding: what, where, the other places, the ways out, and why. */
export function ProblemRow({ finding, all, everywhere }: ProblemRowProps) {
  const [why, setWhy] = useState(false);
  const selected = useStudio(
    (state) => state.selection?.fileId === finding.fileId && pathsEqual(state.selection.path, finding.path),
  );
  const { line, column } = finding.start;
  const [first] = finding.fixes;
  const alike = first ? findAlike(all, finding, first) : [];
  const alikeEverywhere = first ? findAlike(everywhere, finding, first) : [];
  const files = new Set(alikeEverywhere.map((other) => other.fileId)).size;
  return (
    <li
      className={styles.row}
      data-severity={finding.severity}
      data-path={formatPath(finding.path)}
      data-selected={selected}
    >
      <div className={styles.line}>
        <button type="button" className={styles.jump} data-jump onClick={() => jumpTo(finding)}>
          <SeverityIcon severity={finding.severity} />
          <span className={styles.message}>{finding.message}</span>
          <code className={styles.code}>{finding.code}</code>
          <code className={styles.place}>
            {line}:{column}
          </code>
        </button>
        {finding.fixes.map((fix) => (
          <Button key={fix.title} onPress={() => report(applyFix(studio, finding.fileId, fix, 'problems'))}>
            {fix.title}
          </Button>
        ))}
        {first && alike.length > 1 && (
          <Button onPress={() => report(fixAlike(studio, alike, first))}>
            Fix all {alike.length} of this kind
          </Button>
        )}
        {first && files > 1 && (
          <Button onPress={() => report(fixAlike(studio, alikeEverywhere, first))}>
            Fix all {alikeEverywhere.length} in {files} files
          </Button>
        )}
        <Button variant="quiet" aria-expanded={why} onPress={() => setWhy(!why)}>
          Why
        </Button>
      </div>
      {finding.places.map((place) => (
        <button
          type="button"
          key={`${place.fileId} ${formatPath(place.path)} ${place.message}`}
          className={styles.related}
          onClick={() => jumpToPlace(place)}
        >
          {place.message}
          <code className={styles.place}>
            {place.fileId !== finding.fileId && `${place.fileName}:`}
            {place.start.line}:{place.start.column}
          </code>
        </button>
      ))}
      {why && <Explanation code={finding.code} />}
    </li>
  );
}

/** Selects the finding's place in every pane and moves the focus there. */
function jumpTo(finding: LocatedFinding): void {
  activateFile(studio, finding.fileId);
  select(studio, finding.fileId, finding.path, 'problems', { focus: true, span: finding.span });
}

function jumpToPlace(place: LocatedPlace): void {
  activateFile(studio, place.fileId);
  select(studio, place.fileId, place.path, 'problems', { focus: true, span: place.span });
}

function report(outcome: EditOutcome): void {
  if (!outcome.ok) notify(studio, 'error', outcome.reason);
}
