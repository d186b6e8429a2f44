import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import { formatPath, type Path } from '../base/path.ts';

/** The worst finding at a path or below it. */
export interface FindingIndex {
  readonly of: (path: Path) => Severity | undefined;
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Notes (`info`) are no problem of a picture: only errors and warnings are kept. */
export function indexFindings(findings: readonly Diagnostic[]): FindingIndex {
  const worst = new Map<string, Severity>();
  for (const { path, severity } of findings) {
    if (severity === 'info') continue;
    for (let length = 1; length <= path.length; length++) {
      const key = formatPath(path.slice(0, length));
      const known = worst.get(key);
      if (known === undefined || RANK[known] < RANK[severity]) worst.set(key, severity);
    }
  }
  if (worst.size === 0) return { of: () => undefined };
  return { of: (path) => worst.get(formatPath(path)) };
}
