import { HASH } from './chars.ts';
import { disabledRowsAbove } from './disabled.ts';
import { leadStart, OTHER_ROW, OTHER_STATEMENT } from './lead.ts';
import { isFirstOnLine, lineEnd, lineStart, nextLine, skipBlanksFrom } from './lines.ts';
import { commentLinesAbove } from './regions.ts';
import type { Listing } from './row-place.ts';
import type { ArrayNode, TomlDocument } from './tree.ts';

/**
 * Where the lines of item `index` begin with the comment lines that belong to it: those directly above, below a
 * commented-out row, a drawn heading and any blank line. The line of the item itself where it has none.
 */
export function ownStart(doc: TomlDocument, list: Listing, index: number): number {
  const { text } = doc;
  const { start } = (list.items[index] as Listing['items'][number]).span;
  const line = lineStart(text, start);
  if (!isFirstOnLine(text, start)) return line;
  const bound = nextLine(text, list.items[index - 1]?.span.end ?? list.span.start);
  const top = Math.max(commentLinesAbove(doc, line), bound);
  if (top >= line) return line;
  const below = isArray(list) ? endOfDisabled(doc, list, index, line) : 0;
  return leadStart(text, Math.max(top, below), line, isArray(list) ? OTHER_ROW : OTHER_STATEMENT);
}

/** True where prose stands in an empty list directly above its closing bracket, as if it were a comment of the next row. */
export function endsInProse(doc: TomlDocument, list: Listing): boolean {
  const { text } = doc;
  const closing = lineStart(text, list.span.end - 1);
  const top = Math.max(commentLinesAbove(doc, closing), nextLine(text, list.span.start));
  const below = isArray(list) ? endOfDisabled(doc, list, 0, closing) : 0;
  return (
    leadStart(text, Math.max(top, below), closing, isArray(list) ? OTHER_ROW : OTHER_STATEMENT) < closing
  );
}

/**
 * True where comment lines above item `index` may speak of what follows it as well: that stands directly below, without
 * a comment of its own.
 */
export function mayMeanNext(doc: TomlDocument, list: Listing, index: number): boolean {
  const { text } = doc;
  const line = nextLine(text, (list.items[index] as Listing['items'][number]).span.end);
  const first = skipBlanksFrom(text, line);
  if (text.charCodeAt(first) !== HASH) return list.items[index + 1]?.span.start === first;
  if (!isArray(list)) return OTHER_STATEMENT.test(text.slice(line, lineEnd(text, line)));
  const disabled = disabledRowsAbove(doc, list, index + 1).some(({ offset }) => offset === first);
  return disabled || OTHER_ROW.test(text.slice(line, lineEnd(text, line)));
}

function endOfDisabled(doc: TomlDocument, list: ArrayNode, index: number, before: number): number {
  const last = disabledRowsAbove(doc, list, index).findLast(({ span }) => span.end < before);
  return last ? nextLine(doc.text, last.span.end) : 0;
}

function isArray(list: Listing): list is ArrayNode {
  return 'kind' in list && list.kind === 'array';
}
