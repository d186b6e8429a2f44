import { formatPath, type Path } from '../base/path.ts';
import type { Span } from '../base/span.ts';
import { COMMA, EQUALS, HASH } from './chars.ts';
import { elementsOf, holdsHeader, readElement } from './disabled-elements.ts';
import { findNode } from './find.ts';
import { findPathAt, findSection, sectionAt } from './find-path.ts';
import { isLineEnd, lineEnd, skipBlanksFrom } from './lines.ts';
import { createScan, type Scan, skipBlanks } from './scan.ts';
import { scanKey } from './scan-key.ts';
import { scanValue } from './scan-value.ts';
import { statementsOf } from './statements.ts';
import type { ArrayNode, TableNode, TomlDocument, TomlNode } from './tree.ts';
import {
  commentRuns,
  contentStart,
  type Run,
  sourceOffset,
  type Uncommented,
  uncomment,
} from './uncomment.ts';

/** A row or key that stands in the file as a comment. */
export interface Disabled {
  /** Of its first `#`; what `comment-in` is told. */
  readonly offset: number;
  /** From the first `#` to the end of the last line. */
  readonly span: Span;
  /** The value as TOML text, without comma; of a key the whole `key = value`. */
  readonly text: string;
  readonly kind: 'row' | 'key';
  /** The key's name, in path form when it is dotted. */
  readonly key?: string;
  /** The row number that it would get; for a key the number of the table's pairs before it. */
  readonly index: number;
}

/** The same, with what an edit needs. */
export interface DisabledSource extends Disabled {
  readonly lines: Uncommented;
  readonly node: TomlNode;
  readonly segments: readonly string[];
  /** In the document: where the value ends, and whether a comma follows it. */
  readonly valueEnd: number;
  readonly hasComma: boolean;
}

/** Commented-out rows of the list at `path`, or commented-out keys of the table at `path`, in order. */
export function findDisabled(doc: TomlDocument, path: Path): readonly Disabled[] {
  return findSources(doc, path);
}

/** The commented-out row or key that covers `offset`, with the path of its list or table. */
export function findDisabledAt(
  doc: TomlDocument,
  offset: number,
): { readonly path: Path; readonly source: DisabledSource } | undefined {
  const path = findPathAt(doc, offset);
  const covers = ({ span }: Disabled): boolean => span.start <= offset && offset <= span.end;
  if (findNode(doc, path)?.kind === 'array') {
    const source = findSources(doc, path).find(covers);
    return source && { path, source };
  }
  const section = sectionAt(doc, offset);
  for (const run of commentRuns(doc, section.span.start, section.span.end)) {
    for (let from = 0; from < run.length && (run[from] as number) <= offset; from++) {
      const element = readElement(doc, run, from);
      if (element && covers(element.source)) return element;
    }
  }
  const source = findSources(doc, section.path).find(covers);
  return source && { path: section.path, source };
}

function findSources(doc: TomlDocument, path: Path): readonly DisabledSource[] {
  const node = findNode(doc, path);
  if (node?.kind === 'array' && node.form === 'inline') return rowsIn(doc, node);
  if (node?.kind === 'array') return elementsOf(doc, path);
  const section = node?.kind === 'table' ? findSection(doc, path) : undefined;
  return section && node?.kind === 'table' ? keysIn(doc, node, section.span) : [];
}

function rowsIn(doc: TomlDocument, list: ArrayNode): readonly DisabledSource[] {
  const found: DisabledSource[] = [];
  for (let i = 0; i <= list.items.length; i++) found.push(...disabledRowsAbove(doc, list, i));
  return found;
}

/** Commented-out rows between row `index` of a list and the one before it. */
export function disabledRowsAbove(
  doc: TomlDocument,
  list: ArrayNode,
  index: number,
): readonly DisabledSource[] {
  const found: DisabledSource[] = [];
  const start = list.items[index - 1]?.span.end ?? list.span.start;
  const end = list.items[index]?.span.start ?? list.span.end;
  for (const run of commentRuns(doc, start, end))
    collect(run, (own, from) => readRow(doc, list, own, from, index), found);
  return found;
}

function keysIn(doc: TomlDocument, table: TableNode, section: Span): readonly DisabledSource[] {
  const found: DisabledSource[] = [];
  const statements = statementsOf(table);
  for (let i = 0; i <= statements.length; i++) {
    const start = statements[i - 1]?.span.end ?? section.start;
    const end = statements[i]?.span.start ?? section.end;
    for (const run of commentRuns(doc, start, end)) {
      // Below a commented-out header stand the keys of that table, not of this one.
      const header = run.findIndex((hash) => holdsHeader(doc.text, hash));
      collect(header < 0 ? run : run.slice(0, header), (own, from) => readKey(doc, own, from, i), found);
    }
  }
  return found;
}

function collect(
  run: Run,
  read: (run: Run, from: number) => DisabledSource | undefined,
  out: DisabledSource[],
): void {
  for (let from = 0; from < run.length; ) {
    const source = read(run, from);
    if (source) out.push(source);
    from += source ? source.lines.cuts.length : 1;
  }
}

const MAY_BE_VALUE = /^[[{"'+\-\dtfin]/;

function readRow(
  doc: TomlDocument,
  list: ArrayNode,
  run: Run,
  from: number,
  index: number,
): DisabledSource | undefined {
  const { text } = doc;
  const at = contentStart(text, run[from] as number);
  if (!MAY_BE_VALUE.test(text.charAt(at))) return undefined;
  const source = read(doc, run, from, index, (scan) => {
    const node = scanValue(scan);
    return node && { node, segments: [] };
  });
  if (!source || isContainer(source.node) || list.items.length === 0) return source;
  // A word or number in prose, or a cell of a broken row, is no row of a list of rows.
  return list.items.every(isContainer) ? undefined : source;
}

function isContainer(node: TomlNode): boolean {
  return node.kind === 'array' || node.kind === 'table';
}

function readKey(doc: TomlDocument, run: Run, from: number, index: number): DisabledSource | undefined {
  const { text } = doc;
  const hash = run[from] as number;
  if (!text.slice(hash, lineEnd(text, hash)).includes('=')) return undefined;
  return read(doc, run, from, index, (scan) => {
    const segments = scanKey(scan)?.map((segment) => segment.key);
    if (!segments || scan.text.charCodeAt(scan.at) !== EQUALS) return undefined;
    scan.at++;
    skipBlanks(scan);
    const node = scanValue(scan);
    return node && { node, segments };
  });
}

interface Content {
  readonly node: TomlNode;
  readonly segments: readonly string[];
}

/** Reads one commented-out thing from line `from` of a run: first as far as it goes, then again with just its lines. */
function read(
  doc: TomlDocument,
  run: Run,
  from: number,
  index: number,
  content: (scan: Scan) => Content | undefined,
): DisabledSource | undefined {
  const { text } = doc;
  const first = tryRead(uncomment(text, run, from, 1), content);
  const whole = first ?? tryRead(uncomment(text, run, from, run.length - from), content);
  if (!whole) return undefined;
  const count = whole.lines.lines.findLastIndex(({ start }) => start <= whole.end) + 1;
  const exact = first ?? tryRead(uncomment(text, run, from, count), content);
  if (!exact) return undefined;
  const offset = run[from] as number;
  const lastHash = run[from + count - 1] as number;
  const { node, segments } = exact;
  return {
    offset,
    span: { start: offset, end: lineEnd(text, lastHash) },
    text: exact.lines.text.slice(exact.start, exact.end),
    kind: segments.length > 0 ? 'key' : 'row',
    ...(segments.length > 0 && {
      key: segments.length === 1 ? (segments[0] as string) : formatPath(segments),
    }),
    index,
    lines: exact.lines,
    node,
    segments,
    valueEnd: sourceOffset(exact.lines, exact.end),
    hasComma: exact.hasComma,
  };
}

interface Reading extends Content {
  readonly lines: Uncommented;
  readonly start: number;
  readonly end: number;
  readonly hasComma: boolean;
}

function tryRead(lines: Uncommented, content: (scan: Scan) => Content | undefined): Reading | undefined {
  const scan = createScan(lines.text, skipBlanksFrom(lines.text, 0));
  const start = scan.at;
  const found = content(scan);
  if (!found || scan.errors.length > 0) return undefined;
  const end = scan.at;
  skipBlanks(scan);
  const hasComma = found.segments.length === 0 && lines.text.charCodeAt(scan.at) === COMMA;
  if (hasComma) scan.at++;
  skipBlanks(scan);
  if (lines.text.charCodeAt(scan.at) !== HASH && !isLineEnd(lines.text, scan.at)) return undefined;
  return { ...found, lines, start, end, hasComma };
}
