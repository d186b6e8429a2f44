import type { Span } from '../base/span.ts';
import { COMMA, LF } from './chars.ts';
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

/** True when no line break stands between two offsets. */
export function onOneLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === LF) return false;
  return true;
}

export function isWhitespace(text: string): boolean {
  return /^[ \t\r\n]*$/.test(text);
}
