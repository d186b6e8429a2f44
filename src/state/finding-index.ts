import { memoByIdentity } from '../base/memo.ts';
import { formatPath, type Path } from '../base/path.ts';
import type { LocatedFinding } from './derive.ts';

/** The findings of one file by the place they stand at. */
export interface FindingIndex {
  /** Of exactly this path. */
  readonly at: (path: Path) => readonly LocatedFinding[];
  /** Of this path and of everything below it. */
  readonly within: (path: Path) => readonly LocatedFinding[];
}

const NONE: readonly LocatedFinding[] = [];

export const findingIndexOf = memoByIdentity((findings: readonly LocatedFinding[]): FindingIndex => {
  const byPrefix = new Map<string, LocatedFinding[]>();
  for (const finding of findings) {
    const { path } = finding;
    for (let length = 0; length <= path.length; length++) {
      const prefix = formatPath(path.slice(0, length));
      const known = byPrefix.get(prefix);
      if (known) known.push(finding);
      else byPrefix.set(prefix, [finding]);
    }
  }
  const within = (path: Path) => byPrefix.get(formatPath(path)) ?? NONE;
  return {
    within,
    at: (path) => {
      const all = within(path);
      const exact = all.filter((finding) => finding.path.length === path.length);
      return exact.length === all.length ? all : exact;
    },
  };
});

/** The findings that stand at none of these places, nor in one of them. */
export function outsideOf(
  findings: readonly LocatedFinding[],
  places: readonly Path[],
): readonly LocatedFinding[] {
  const known = new Set(places.map(formatPath));
  return findings.filter(
    ({ path }) =>
      !path.some((_, i) => known.has(formatPath(path.slice(0, i + 1)))) && !known.has(formatPath([])),
  );
}

/** Equal for findings that read and act the same, wherever in the text they stand now. */
export function signFindings(findings: readonly LocatedFinding[]): string {
  if (findings.length === 0) return '';
  return JSON.stringify(
    findings.map(({ code, severity, message, path, fixes }) => [code, severity, message, path, fixes]),
    (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value),
  );
}
