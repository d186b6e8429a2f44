import type { Span } from '../base/span.ts';
import { COMMA, HASH, LF } from './chars.ts';
import { commentAfter } from './comments.ts';
import { isFirstOnLine, isLineEnd, lineStart, nextLine, skipBlanksFrom } from './lines.ts';
import { createScan, skipVoid } from './scan.ts';

/** Things parted by commas inside brackets: the rows of an array or the pairs of an inline table. */
export interface Listing {
  readonly span: Span;
  readonly items: readonly { readonly span: Span }[];
}

/** How one row stands in its list. */
export interface RowPlace {
  readonly span: Span;
  /** Offset of the comma after the row, -1 without one. */
  readonly comma: number;
  /** The comma stands on the row's last line with only blanks between. */
  readonly commaNear: boolean;
  readonly comment: Span | undefined;
  /** No other row and no bracket of the list shares the row's lines: it can be taken line by line. */
  readonly ownLines: boolean;
  readonly lineStart: number;
  readonly nextLine: number;
}

export function rowPlace(text: string, list: Listing, index: number): RowPlace {
  const { span } = list.items[index] as { span: Span };
  let at = skipBlanksFrom(text, span.end);
  const commaNear = text.charCodeAt(at) === COMMA;
  const comma = commaNear ? at : farComma(text, at);
  if (commaNear) at = skipBlanksFrom(text, at + 1);
  const comment = commentAfter(text, span.end);
  const endsLine = comment !== undefined || isLineEnd(text, at);
  return {
    span,
    comma,
    commaNear,
    comment,
    ownLines: isFirstOnLine(text, span.start) && endsLine && (comma < 0 || commaNear),
    lineStart: lineStart(text, span.start),
    nextLine: nextLine(text, span.end),
  };
}

/** A comma on a later line than its row, or behind a comment. */
function farComma(text: string, from: number): number {
  const scan = createScan(text, from);
  skipVoid(scan);
  return text.charCodeAt(scan.at) === COMMA ? scan.at : -1;
}

/** Start of the comment lines directly above a row (no blank line between); the row's own line without any. */
function leadStart(text: string, list: Listing, index: number): number {
  const place = rowPlace(text, list, index);
  const bound = index > 0 ? rowPlace(text, list, index - 1).nextLine : nextLine(text, list.span.start);
  let start = place.lineStart;
  while (start > bound) {
    const above = lineStart(text, start - 1);
    const hash = skipBlanksFrom(text, above);
    if (above < bound || text.charCodeAt(hash) !== HASH) break;
    // Commented-out rows stay where they are, and so does what is said about them.
    if (/[[\]{}]/.test(text.charAt(skipBlanksFrom(text, hash + 1)))) return place.lineStart;
    start = above;
  }
  return start;
}

/**
 * Where a row's lines begin when it moves: with the comment lines directly above. What stands above the first row
 * speaks mostly of the whole list and stays, unless the second row has such comments too.
 */
export function ownedStart(text: string, list: Listing, index: number): number {
  const start = rowPlace(text, list, index).lineStart;
  if (index > 0) return leadStart(text, list, index);
  const second = list.items.length > 1 ? rowPlace(text, list, 1) : undefined;
  return second && leadStart(text, list, 1) < second.lineStart ? leadStart(text, list, 0) : start;
}

/** True when no line break stands between two offsets. */
export function onOneLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === LF) return false;
  return true;
}

export function isWhitespace(text: string): boolean {
  return /^[ \t\r\n]*$/.test(text);
}
