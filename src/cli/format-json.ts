import { formatPath } from '../base/path.ts';
import { findingsOf, type Report, readFor } from './report.ts';

/** A list of all findings; lines and columns from 1, columns in UTF-16 units, `end` behind the last character. */
export function formatJson(report: Report): string {
  const findings = findingsOf(report).map(({ view, finding }) => ({
    file: finding.fileId,
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    path: formatPath(finding.path),
    start: finding.start,
    end: finding.end,
    related: finding.places.map(({ fileId, path, message, start, end }) => ({
      file: fileId,
      path: formatPath(path),
      message,
      start,
      end,
    })),
    ...readFor(view),
    fixes: finding.fixes.map(({ title }) => ({ title })),
  }));
  return `${JSON.stringify(findings, undefined, 2)}\n`;
}
