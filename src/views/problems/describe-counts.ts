import type { Diagnostic, Severity } from '../../base/diagnostic.ts';

const WORDS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['remark', 'remarks'],
};

/** `2 errors, 1 warning`; `none` for an empty list. */
export function describeCounts(findings: readonly Pick<Diagnostic, 'severity'>[]): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${WORDS[severity][count === 1 ? 0 : 1]}`];
  });
  return parts.length === 0 ? 'none' : parts.join(', ');
}
