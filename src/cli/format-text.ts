import type { LocatedFinding } from '../state/derive.ts';
import { excerptAt } from './excerpt.ts';
import { printable } from './printable.ts';
import { countSeverity, findingsOf, type Report, readFor } from './report.ts';

const LINE_NUMBER_WIDTH = 5;

/** All findings as compilers write them, then a line that counts them and one that says what was assumed. */
export function formatText(report: Report, guessed: boolean): string {
  if (report.views.length === 0) return '';
  const blocks = findingsOf(report).map(({ view, finding }) => formatFinding(finding, view.file.source.text));
  return `${blocks.join('')}${formatSummary(report)}${formatTargets(report, guessed)}`;
}

/** `file:line:column: severity[code]: message`, the line with carets, related places and fixes, each on its line. */
export function formatFinding(finding: LocatedFinding, text: string): string {
  const { fileId, start, severity, code, message, span, places, fixes } = finding;
  const { line, carets } = excerptAt(text, span);
  const margin = ' '.repeat(LINE_NUMBER_WIDTH);
  const lines = [
    `${printable(fileId)}:${start.line}:${start.column}: ${severity}[${code}]: ${sentence(message)}`,
    `${String(start.line).padStart(LINE_NUMBER_WIDTH)} | ${line}`,
    `${margin} | ${carets}`,
    ...places.map(
      (place) =>
        `${printable(place.fileId)}:${place.start.line}:${place.start.column}: note: ${sentence(place.message)}`,
    ),
    ...fixes.map((fix) => `${margin} = fix: ${sentence(fix.title)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Names of the user's stand in messages: a tab there need not keep its place. */
function sentence(text: string): string {
  return printable(text).replaceAll('\t', ' ');
}

/** The errors among findings of one file; empty where there is none. */
export function formatErrors(findings: readonly LocatedFinding[], text: string): string {
  const errors = findings.filter((finding) => finding.severity === 'error');
  return errors.map((finding) => formatFinding(finding, text)).join('');
}

function formatSummary(report: Report): string {
  const number = report.views.length;
  const how = report.each ? 'each by itself' : 'checked as one host';
  const files = number === 1 ? '1 file' : `${number} files, ${how}`;
  const found = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const sum = countSeverity(report, severity);
    return sum === 0 ? [] : [count(sum, severity)];
  });
  return found.length === 0 ? `No findings in ${files}.\n` : `${found.join(', ')} in ${files}.\n`;
}

/** What is an error in one release is none in another: a guess is said to be one. */
function formatTargets({ views }: Report, guessed: boolean): string {
  const targets = new Map<string, number>();
  for (const view of views) {
    const { release, arch } = readFor(view);
    if (release === null) continue;
    const name = `${release} ${arch}`;
    targets.set(name, (targets.get(name) ?? 0) + 1);
  }
  if (targets.size === 0) return '';
  const names = [...targets].map(([name, number]) => `${name} (${count(number, 'file')})`);
  const note = guessed ? '. Guessed; --release and --arch set it' : '';
  return `Read for AxVisor ${names.join(', ')}${note}.\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
