import type { LocatedFinding } from '../../state/derive.ts';

/** Which problem was gone to last, and where it stood then. */
export type VisitedProblem = Pick<LocatedFinding, 'key' | 'fileId'> & { readonly start: number };

/**
 * The next (1) or previous (-1) of one file's findings, given in the order of its text; wraps around. Where the last
 * one is mended meanwhile it goes on from its place; in another file it begins anew. Undefined without findings.
 */
export function findNextProblem(
  findings: readonly LocatedFinding[],
  last: VisitedProblem | undefined,
  step: 1 | -1,
): LocatedFinding | undefined {
  const count = findings.length;
  const at = findings.findIndex((finding) => finding.key === last?.key);
  if (at >= 0) return findings[(at + step + count) % count];
  const isHere = last !== undefined && findings[0]?.fileId === last.fileId;
  const behind = isHere ? findings.findIndex((finding) => finding.span.start >= last.start) : 0;
  const next = behind < 0 ? count : behind;
  return step === 1 ? findings[next % count] : findings[(next - 1 + count) % count];
}
