import { isBlank, LF } from './chars.ts';

const KEY_LINE = /[A-Za-z_][\w-]*(?:[ \t]*\.[ \t]*(?:[\w-]+|"[^"\n]*"))*[ \t]*=/y;
const HEADER_LINE =
  /\[\[?[ \t]*(?!(?:true|false|inf|nan)\b)[A-Za-z_][\w-]*(?:[ \t]*\.[ \t]*(?:[\w-]+|"[^"\n]*"))*[ \t]*\]\]?[ \t]*(?:#.*)?\r?(?:\n|$)/y;

/** True when a line begins at `at` (blanks before it count) and reads like `key =` or `[table]`: a bracket before it was forgotten. */
export function looksLikeStatement(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  if (start > 0 && text.charCodeAt(start - 1) !== LF) return false;
  return matchesAt(KEY_LINE, text, at) || matchesAt(HEADER_LINE, text, at);
}

/** Offset of the next line at or after `at` that reads like a statement; the end of the text without one. */
export function nextStatement(text: string, at: number): number {
  let line = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  while (line < text.length) {
    let first = line;
    while (isBlank(text.charCodeAt(first))) first++;
    if (first >= at && looksLikeStatement(text, first)) return first;
    const end = text.indexOf('\n', line);
    if (end < 0) break;
    line = end + 1;
  }
  return text.length;
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
