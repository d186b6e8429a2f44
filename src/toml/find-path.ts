import { memoByIdentity } from '../base/memo.ts';
import { formatPath, type Path } from '../base/path.ts';
import type { Span } from '../base/span.ts';
import { commentAfter } from './comments.ts';
import { findNode } from './find.ts';
import type { Entry, TableNode, TomlDocument, TomlNode } from './tree.ts';

/** One stretch of a file: the lines before the first header, or a header with the lines below it. */
export interface Section {
  readonly path: Path;
  readonly table: TableNode;
  /** From the header (the root: from 0) to the next header or the end of the text. */
  readonly span: Span;
}

/** All sections in the order of the text; the root's is always the first. */
export const sectionsOf = memoByIdentity((doc: TomlDocument): readonly Section[] => {
  const found: { path: Path; table: TableNode; start: number }[] = [];
  collect(doc.root, [], found);
  found.sort((a, b) => a.start - b.start);
  return found.map(({ path, table, start }, i) => ({
    path,
    table,
    span: { start, end: found[i + 1]?.start ?? doc.text.length },
  }));
});

function collect(table: TableNode, path: Path, out: { path: Path; table: TableNode; start: number }[]): void {
  if (table.form === 'root') out.push({ path, table, start: 0 });
  else if (table.headerSpan) out.push({ path, table, start: table.headerSpan.start });
  for (const [key, { value }] of table.entries) {
    if (value.kind === 'table' && value.form !== 'inline') collect(value, [...path, key], out);
    else if (value.kind === 'array' && value.form === 'header') {
      for (const [i, item] of value.items.entries()) collect(item as TableNode, [...path, key, i], out);
    }
  }
}

const sectionsByPath = memoByIdentity(
  (doc: TomlDocument) => new Map(sectionsOf(doc).map((section) => [formatPath(section.path), section])),
);

/** The section of the table at `path`; undefined where it has no header of its own. */
export function findSection(doc: TomlDocument, path: Path): Section | undefined {
  return sectionsByPath(doc).get(formatPath(path));
}

/** The section whose lines hold `offset`. */
export function sectionAt(doc: TomlDocument, offset: number): Section {
  const sections = sectionsOf(doc);
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((sections[mid] as Section).span.start <= offset) low = mid;
    else high = mid - 1;
  }
  return sections[low] as Section;
}

/**
 * The deepest value or key at `offset`: inside a row its cell, on a comment behind a row that row,
 * between rows the list, between keys their table.
 */
export function findPathAt(doc: TomlDocument, offset: number): Path {
  const { path, table } = sectionAt(doc, offset);
  return descend(doc.text, table, path, offset);
}

function descend(text: string, node: TomlNode, path: Path, offset: number): Path {
  if (node.kind === 'table') {
    for (const [key, entry] of node.entries) {
      if (isHere(text, entry, offset)) return descend(text, entry.value, [...path, key], offset);
    }
  } else if (node.kind === 'array' && node.form === 'inline') {
    const row = lastStartingBefore(node.items, offset);
    const item = node.items[row];
    if (item && offset <= lastOffset(text, item.span)) return descend(text, item, [...path, row], offset);
  }
  return path;
}

/** Tables with their own header are sections of their own; a dotted table's lines may be anywhere in the section. */
function isHere(text: string, entry: Entry, offset: number): boolean {
  const { value } = entry;
  if (value.kind === 'table' && value.form === 'dotted') {
    for (const inner of value.entries.values()) if (isHere(text, inner, offset)) return true;
    return entry.keySpan.start <= offset && offset <= entry.keySpan.end;
  }
  if (value.kind === 'table' && value.form !== 'inline') return false;
  if (value.kind === 'array' && value.form === 'header') return false;
  return entry.span.start <= offset && offset <= lastOffset(text, entry.span);
}

function lastOffset(text: string, span: Span): number {
  return commentAfter(text, span.end)?.end ?? span.end;
}

function lastStartingBefore(items: readonly TomlNode[], offset: number): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((items[mid] as TomlNode).span.start <= offset) low = mid;
    else high = mid - 1;
  }
  return low;
}

/** The comment behind the value at `path` on its last line (behind its comma, or behind a header), and what it says. */
export function findTrailingComment(
  doc: TomlDocument,
  path: Path,
): { readonly span: Span; readonly text: string } | undefined {
  const node = findNode(doc, path);
  if (!node || path.length === 0) return undefined;
  if (node.kind === 'table' && (node.form === 'implicit' || node.form === 'dotted')) return undefined;
  if (node.kind === 'array' && node.form === 'header') return undefined;
  const end = node.kind === 'table' ? (node.headerSpan ?? node.span).end : node.span.end;
  const span = commentAfter(doc.text, end);
  return span && { span, text: doc.text.slice(span.start + 1, span.end).trim() };
}
