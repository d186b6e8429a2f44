import type { Severity } from '../base/diagnostic.ts';
import type { FileView, LocatedFinding } from '../state/derive.ts';

/** What `check` found, before it is written in one of the formats. */
export interface Report {
  readonly views: readonly FileView[];
  /** Each file was checked by itself. */
  readonly each: boolean;
  /** One sentence for each file that was not checked. */
  readonly refused: readonly string[];
}

export interface ReportedFinding {
  readonly view: FileView;
  readonly finding: LocatedFinding;
}

/** In the order of the files, in each in the order of its text. */
export function findingsOf({ views }: Report): readonly ReportedFinding[] {
  return views.flatMap((view) => view.findings.map((finding) => ({ view, finding })));
}

export function countSeverity({ views }: Report, severity: Severity): number {
  return views.reduce(
    (sum, view) => sum + view.findings.filter((finding) => finding.severity === severity).length,
    0,
  );
}

/** What the file was read for; null where no release reads it: platform files, and text that is no TOML. */
export function readFor({ kind, doc, stale, target }: FileView) {
  const isVm = doc !== undefined && !stale && (kind === 'vm' || kind === 'flat-vm');
  return isVm ? { release: target.release, arch: target.arch } : { release: null, arch: null };
}
