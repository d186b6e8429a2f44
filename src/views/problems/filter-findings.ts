import type { Severity } from '../../base/diagnostic.ts';
import type { LocatedFinding } from '../../state/derive.ts';

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings that have every word in their message or code and whose severity is not hidden. */
export function filterFindings(
  findings: readonly LocatedFinding[],
  words: string,
  hidden: readonly Severity[],
): readonly LocatedFinding[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter((finding) => {
    const text = `${finding.code} ${finding.message}`.toLowerCase();
    return !hidden.includes(finding.severity) && wanted.every((word) => text.includes(word));
  });
}

/** By severity, then by place in the text. */
export function sortFindings(findings: readonly LocatedFinding[]): readonly LocatedFinding[] {
  return [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.span.start - b.span.start,
  );
}
