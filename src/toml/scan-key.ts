import type { Span } from '../base/span.ts';
import { APOSTROPHE, CLOSE_BRACKET, CR, DOT, EQUALS, isBareKeyChar, isBlank, LF, QUOTE } from './chars.ts';
import { reportLost, type Scan, skipBlanks } from './scan.ts';
import { showCharacter } from './scan-scalar.ts';
import { isTripleQuote, scanString } from './scan-string.ts';

export interface KeySegment {
  readonly key: string;
  readonly span: Span;
}

/** Reads a dotted key and the blanks after it; undefined (and `lost`) after an error. Never gives an empty list. */
export function scanKey(scan: Scan): readonly KeySegment[] | undefined {
  const segments: KeySegment[] = [];
  for (;;) {
    skipBlanks(scan);
    const segment = scanSegment(scan);
    if (!segment) return undefined;
    segments.push(segment);
    skipBlanks(scan);
    if (scan.text.charCodeAt(scan.at) !== DOT) return segments;
    scan.at++;
  }
}

function scanSegment(scan: Scan): KeySegment | undefined {
  const { text } = scan;
  const start = scan.at;
  const first = text.charCodeAt(start);
  if (first === QUOTE || first === APOSTROPHE) {
    if (isTripleQuote(text, start)) {
      return reportLost(scan, 'A key cannot be a multi-line string.', start, start + 3);
    }
    const key = scanString(scan);
    if (key !== undefined) return { key, span: { start, end: scan.at } };
    scan.lost = true;
    return undefined;
  }
  while (isBareKeyChar(text.charCodeAt(scan.at))) scan.at++;
  if (scan.at > start) return { key: text.slice(start, scan.at), span: { start, end: scan.at } };
  return badKey(scan);
}

function badKey(scan: Scan): undefined {
  const { text, at } = scan;
  const code = text.charCodeAt(at);
  if (at >= text.length || code === LF || code === CR)
    return reportLost(scan, 'A key is missing here.', at, at);
  if (code === EQUALS || code === CLOSE_BRACKET)
    return reportLost(scan, `A key is missing before ${showCharacter(text, at)}.`, at, at + 1);
  let end = at;
  while (end < text.length && !isBlank(text.charCodeAt(end)) && !'=.]\r\n'.includes(text.charAt(end))) end++;
  if (end === at) return reportLost(scan, `A key cannot begin with ${showCharacter(text, at)}.`, at, at + 1);
  const message = `${showCharacter(text, at)} cannot stand in a key without quotes (letters, digits, \`-\` and \`_\` can).`;
  return reportLost(scan, message, at, end);
}
