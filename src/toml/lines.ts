import { BOM, CR, isBlank, LF, lineEndLength } from './chars.ts';

/** Start of the line that holds `offset`; a byte order mark is not part of the first line. */
export function lineStart(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && offset > 0 && text.charCodeAt(0) === BOM ? 1 : start;
}

/** End of the line that holds `at`, before its line end. */
export function lineEnd(text: string, at: number): number {
  const lf = text.indexOf('\n', at);
  if (lf < 0) return text.length;
  return lf > at && text.charCodeAt(lf - 1) === CR ? lf - 1 : lf;
}

/** Start of the line after the one that holds `at`; the text's end when there is none. */
export function nextLine(text: string, at: number): number {
  const lf = text.indexOf('\n', at);
  return lf < 0 ? text.length : lf + 1;
}

/** The line end of the line that holds `at`; empty on a last line without one. */
export function lineBreakAt(text: string, at: number): string {
  const end = lineEnd(text, at);
  return text.slice(end, end + lineEndLength(text, end));
}

/** The blanks that the line holding `at` begins with. */
export function indentationAt(text: string, at: number): string {
  const start = lineStart(text, at);
  return text.slice(start, skipBlanksFrom(text, start));
}

export function skipBlanksFrom(text: string, at: number): number {
  let to = at;
  while (isBlank(text.charCodeAt(to))) to++;
  return to;
}

/** True when only blanks stand between the line's start and `offset`. */
export function isFirstOnLine(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at === 0 || text.charCodeAt(at - 1) === LF || (at === 1 && text.charCodeAt(0) === BOM);
}

/** True at the end of a line or of the text. */
export function isLineEnd(text: string, at: number): boolean {
  return at >= text.length || lineEndLength(text, at) > 0;
}

/** Start of the blank lines that directly precede the line starting at `start`; `start` itself without any. */
export function blankLinesBefore(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const previous = lineStart(text, at - 1);
    if (previous >= at || !isLineEnd(text, skipBlanksFrom(text, previous))) break;
    at = previous;
  }
  return at;
}
