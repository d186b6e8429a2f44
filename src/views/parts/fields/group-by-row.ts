import type { Path } from '../../../base/path.ts';
import type { LocatedFinding } from '../../../state/derive.ts';

/** The findings at and inside each row of a list, by row number. */
export function groupByRow(
  findings: readonly LocatedFinding[],
  listPath: Path,
): ReadonlyMap<number, readonly LocatedFinding[]> {
  const byRow = new Map<number, LocatedFinding[]>();
  for (const finding of findings) {
    const row = finding.path[listPath.length];
    if (typeof row !== 'number') continue;
    const known = byRow.get(row);
    if (known) known.push(finding);
    else byRow.set(row, [finding]);
  }
  return byRow;
}
