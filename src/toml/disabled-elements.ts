import { type Path, pathStartsWith, pathsEqual } from '../base/path.ts';
import { CLOSE_BRACKET, OPEN_BRACKET } from './chars.ts';
import { createTable } from './define.ts';
import type { DisabledSource } from './disabled.ts';
import { childNode, findNode } from './find.ts';
import { isLineEnd, lineEnd, nextLine, skipBlanksFrom } from './lines.ts';
import { createScan, type Scan, skipVoid } from './scan.ts';
import { scanDocument } from './scan-document.ts';
import { scanKey } from './scan-key.ts';
import { scanPair } from './scan-value.ts';
import type { TomlDocument, TomlNode } from './tree.ts';
import { commentRuns, contentStart, type Run, uncomment } from './uncomment.ts';

export interface DisabledElement {
  readonly path: Path;
  readonly source: DisabledSource;
}

/** Commented-out elements of the `[[list]]` at `path`, wherever they stand in the file. */
export function elementsOf(doc: TomlDocument, path: Path): readonly DisabledSource[] {
  const found: DisabledSource[] = [];
  for (const run of commentRuns(doc, 0, doc.text.length)) {
    for (let from = 0; from < run.length; ) {
      const element = readElement(doc, run, from);
      if (element && pathsEqual(element.path, path)) found.push(element.source);
      from += element?.source.lines.cuts.length ?? 1;
    }
  }
  return found;
}

/** End of the last line between two offsets that belongs to a commented-out element; `start` without one. */
export function endOfDisabledElements(doc: TomlDocument, start: number, end: number): number {
  let last = start;
  for (const run of commentRuns(doc, start, end)) {
    for (let from = 0; from < run.length; ) {
      const source = readElement(doc, run, from)?.source;
      if (source) last = nextLine(doc.text, source.span.end);
      from += source?.lines.cuts.length ?? 1;
    }
  }
  return last;
}

/** True for a comment that holds a header: what follows it in its run is not the table's around it. */
export function holdsHeader(text: string, hash: number): boolean {
  return /^\[\[?[\w."' -]+\]\]?[ \t]*(#|$)/.test(text.slice(contentStart(text, hash), lineEnd(text, hash)));
}

/** Reads a commented-out `[[element]]` with its keys and sub-tables from line `from` of a run of comments. */
export function readElement(doc: TomlDocument, run: Run, from: number): DisabledElement | undefined {
  const { text } = doc;
  const offset = run[from] as number;
  const at = contentStart(text, offset);
  if (text.charCodeAt(at) !== OPEN_BRACKET || text.charCodeAt(at + 1) !== OPEN_BRACKET) return undefined;
  const all = uncomment(text, run, from, run.length - from);
  const block = blockIn(all.text);
  const path = block && pathOfHeader(doc, block.keys, offset);
  if (!block || !path) return undefined;
  const count = all.lines.findLastIndex(({ start }) => start <= block.end) + 1;
  const lines = uncomment(text, run, from, count);
  const node = firstElement(lines.text, block.keys);
  if (!node) return undefined;
  const end = lineEnd(text, run[from + count - 1] as number);
  const list = findNode(doc, path);
  const items = list?.kind === 'array' ? list.items : [];
  const index = items.filter((item) => item.span.start < offset).length;
  const source: DisabledSource = {
    offset,
    span: { start: offset, end },
    text: lines.text.trim(),
    kind: 'row',
    index,
    lines,
    node,
    segments: [],
    valueEnd: end,
    hasComma: false,
  };
  return { path, source };
}

/** The keys of the header that a text begins with, and where the last line ends that belongs to its element. */
function blockIn(text: string): { readonly keys: readonly string[]; readonly end: number } | undefined {
  const scan = createScan(text, skipBlanksFrom(text, 0));
  const keys = scanHeaderKeys(scan);
  if (!keys) return undefined;
  let end = scan.at;
  for (;;) {
    skipVoid(scan);
    if (scan.at >= text.length) break;
    if (text.charCodeAt(scan.at) === OPEN_BRACKET) {
      const inner = scanHeaderKeys(scan);
      if (!inner || inner.length <= keys.length || !pathStartsWith(inner, keys)) break;
    } else {
      scanPair(scan, createTable('inline', { start: 0, end: 0 }));
    }
    if (scan.errors.length > 0 || !endsLine(text, scan.at)) break;
    end = scan.at;
  }
  return { keys, end };
}

function scanHeaderKeys(scan: Scan): readonly string[] | undefined {
  const { text } = scan;
  const closing = text.charCodeAt(scan.at + 1) === OPEN_BRACKET ? 2 : 1;
  scan.at += closing;
  const segments = scanKey(scan);
  for (let i = 0; i < closing; i++) if (text.charCodeAt(scan.at + i) !== CLOSE_BRACKET) return undefined;
  scan.at += closing;
  return segments && endsLine(text, scan.at) ? segments.map(({ key }) => key) : undefined;
}

function endsLine(text: string, at: number): boolean {
  const next = skipBlanksFrom(text, at);
  return isLineEnd(text, next) || text.charAt(next) === '#';
}

/** The path that a header at `offset` means: in a list of tables above it, it belongs to the last element before. */
function pathOfHeader(doc: TomlDocument, keys: readonly string[], offset: number): Path | undefined {
  const path: (string | number)[] = [];
  let node: TomlNode | undefined = doc.root;
  for (const [i, key] of keys.entries()) {
    path.push(key);
    node = node && childNode(node, key);
    if (node?.kind !== 'array' || i === keys.length - 1) continue;
    const element = node.items.filter((item) => item.span.start < offset).length - 1;
    if (node.form === 'inline' || element < 0) return undefined;
    path.push(element);
    node = node.items[element];
  }
  return path;
}

function firstElement(text: string, keys: Path): TomlNode | undefined {
  const { doc, errors } = scanDocument(text);
  return errors.length === 0 ? findNode(doc, [...keys, 0]) : undefined;
}
