import type { Diagnostic, Fix } from '../base/diagnostic.ts';
import { foldFindings } from '../base/fold-findings.ts';
import { LineIndex, type Position } from '../base/line-index.ts';
import { memoByIdentity } from '../base/memo.ts';
import { formatPath, type Path } from '../base/path.ts';
import type { Span } from '../base/span.ts';
import { locate, type TomlDocument } from '../toml/index.ts';
import { parsedOf, type SourceFile, type SourceText } from './source-file.ts';

/** A finding with its place in the file's present text. */
export interface LocatedFinding extends Diagnostic {
  /** Unique in its file, stable while the finding stays. */
  readonly key: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly span: Span;
  readonly start: Position;
  readonly end: Position;
  readonly places: readonly LocatedPlace[];
}

/** A second place of a finding, perhaps in another file. */
export interface LocatedPlace {
  readonly fileId: string;
  readonly fileName: string;
  readonly path: Path;
  readonly message: string;
  readonly span: Span;
  readonly start: Position;
  readonly end: Position;
}

export const lineIndexOf = memoByIdentity((source: SourceText) => new LineIndex(source.text));

const START: Span = { start: 0, end: 0 };

/**
 * The only place where a path becomes a span: findings of one file in the order of its text. What a file has too many
 * of is told once, whoever found it. `files`: all by id.
 */
export function locateFindings(
  file: SourceFile,
  findings: readonly Diagnostic[],
  files: ReadonlyMap<string, SourceFile>,
): readonly LocatedFinding[] {
  const doc = documentNow(file);
  const lines = lineIndexOf(file.source);
  const located = foldFindings(findings).map((finding) => {
    const span = finding.span ?? (doc ? locate(doc, finding.path, finding.target) : START);
    const places = finding.related.map((related) =>
      locatePlace(related, files.get(related.file ?? file.id) ?? file),
    );
    const start = lines.positionAt(span.start);
    const end = lines.positionAt(span.end);
    const fixes = affordable(finding.fixes, file.source.text.length);
    return { ...finding, fixes, fileId: file.id, fileName: file.name, span, start, end, places };
  });
  located.sort((a, b) => a.span.start - b.span.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return withKeys(located);
}

/** Each step of a fix reads the whole text again: what would take longer than people wait is not offered. */
const MOST_READ = 8 * 1024 * 1024;
/** Steps that any fix may have. */
const FEW_STEPS = 4;
const LONGEST_TITLE = 1000;

function affordable(fixes: readonly Fix[], length: number): readonly Fix[] {
  const isCheap = ({ operations, title }: Fix) =>
    title.length <= LONGEST_TITLE &&
    (operations.length <= FEW_STEPS || operations.length * length <= MOST_READ);
  return fixes.every(isCheap) ? fixes : fixes.filter(isCheap);
}

function locatePlace(related: Diagnostic['related'][number], file: SourceFile): LocatedPlace {
  const doc = documentNow(file);
  const lines = lineIndexOf(file.source);
  const span = related.span ?? (doc ? locate(doc, related.path) : START);
  return {
    fileId: file.id,
    fileName: file.name,
    path: related.path,
    message: related.message,
    span,
    start: lines.positionAt(span.start),
    end: lines.positionAt(span.end),
  };
}

function documentNow(file: SourceFile): TomlDocument | undefined {
  const parsed = parsedOf(file.source);
  return parsed.ok ? parsed.doc : undefined;
}

function withKeys(findings: readonly Omit<LocatedFinding, 'key'>[]): readonly LocatedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.code} ${formatPath(finding.path)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { ...finding, key: `${finding.fileId} ${name} ${count}` };
  });
}
