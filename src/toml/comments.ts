import type { Span } from '../base/span.ts';
import { COMMA, HASH } from './chars.ts';
import { lineEnd, skipBlanksFrom } from './lines.ts';

/** Index of the first comment that starts at or after `offset`. */
export function firstCommentFrom(comments: readonly Span[], offset: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((comments[mid] as Span).start < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** The comments that start inside `[start, end)`. */
export function commentsWithin(comments: readonly Span[], start: number, end: number): readonly Span[] {
  return comments.slice(firstCommentFrom(comments, start), firstCommentFrom(comments, end));
}

/** The comment that follows a value ending at `end` on the same line, behind at most its comma. */
export function commentAfter(text: string, end: number): Span | undefined {
  let at = skipBlanksFrom(text, end);
  if (text.charCodeAt(at) === COMMA) at = skipBlanksFrom(text, at + 1);
  return text.charCodeAt(at) === HASH ? { start: at, end: lineEnd(text, at) } : undefined;
}
