import {
  APOSTROPHE,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  CR,
  EQUALS,
  HASH,
  isBlank,
  isDigit,
  LF,
  QUOTE,
  SPACE,
} from './chars.ts';
import { codePointName, controlMessage, report, reportLost, type Scan, shorten } from './scan.ts';
import { decodeDatetime, findLeapSecond, looksLikeDatetime } from './scan-datetime.ts';
import { decodeFloat, decodeInteger, looksNumeric, numberMessage } from './scan-number.ts';
import { scanString } from './scan-string.ts';
import type { ScalarNode } from './tree.ts';

/** Reads the scalar at `scan.at`; undefined after an error, the bad token is then skipped. */
export function scanScalar(scan: Scan): ScalarNode | undefined {
  const { text } = scan;
  const start = scan.at;
  const first = text.charCodeAt(start);
  if (first === QUOTE || first === APOSTROPHE) {
    const value = scanString(scan);
    if (value === undefined) return undefined;
    return { kind: 'string', span: { start, end: scan.at }, literal: text.slice(start, scan.at), value };
  }
  const end = tokenEnd(text, start);
  if (end === start) return missingValue(scan);
  scan.at = end;
  return decodeToken(scan, start, end);
}

function decodeToken(scan: Scan, start: number, end: number): ScalarNode | undefined {
  const { text } = scan;
  const span = { start, end };
  const literal = text.slice(start, end);
  if (literal === 'true' || literal === 'false')
    return { kind: 'boolean', span, literal, value: literal === 'true' };
  const integer = decodeInteger(text, start, end);
  if (integer !== undefined) return { kind: 'integer', span, literal, value: integer };
  const float = decodeFloat(literal);
  if (float !== undefined) return { kind: 'float', span, literal, value: float };
  const datetime = decodeDatetime(literal);
  if (datetime !== undefined) {
    noteLeapSecond(scan, start, literal);
    return { kind: 'datetime', span, literal, value: datetime };
  }
  return report(scan, badTokenMessage(literal), start, end);
}

const NO_SECOND =
  'There is no second 60 in this minute: only a leap second is one, at 23:59:60 UTC. AxVisor reads it, but TOML forbids it and other tools may refuse the file.';

/** To JavaScript's dates no minute has a second 60. */
function noteLeapSecond(scan: Scan, start: number, token: string): void {
  const leap = findLeapSecond(token);
  if (!leap) return;
  const place = { start: start + leap.at, end: start + leap.at + 2 };
  scan.departures.push({ ...place, text: '59', ...(!leap.exists && { forbidden: NO_SECOND }) });
}

/** The end of an unquoted token. A date and a time may be parted by one space. */
function tokenEnd(text: string, start: number): number {
  const end = wordEnd(text, start);
  const dateThenTime =
    end - start === 10 &&
    text.charCodeAt(end) === SPACE &&
    isDigit(text.charCodeAt(end + 1)) &&
    text.charCodeAt(start + 4) === 0x2d;
  return dateThenTime ? wordEnd(text, end + 1) : end;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || code === LF || code === CR || code === COMMA || code === HASH) break;
    if (code === CLOSE_BRACKET || code === CLOSE_BRACE || code === EQUALS) break;
  }
  return at;
}

function badTokenMessage(token: string): string {
  const shown = shorten(token);
  if (looksLikeDatetime(token)) return `\`${shown}\` is not a date or time that exists.`;
  if (looksNumeric(token)) return numberMessage(shown);
  if (/^(true|false)$/i.test(token))
    return `\`${shown}\` is written in lower case: \`${token.toLowerCase()}\`.`;
  return `\`${shown}\` is not a value; put strings in quotes.`;
}

function missingValue(scan: Scan): undefined {
  const code = scan.text.charCodeAt(scan.at);
  if (code === EQUALS) {
    scan.at++;
    return reportLost(scan, 'There is an extra `=` here.', scan.at - 1, scan.at);
  }
  if (code === CR && scan.text.charCodeAt(scan.at + 1) !== LF) {
    return reportLost(scan, controlMessage(code, 'place of a value'), scan.at, scan.at + 1);
  }
  return report(scan, 'A value is missing here.', scan.at, scan.at);
}

/** How a character that cannot stand here is shown in a message. */
export function showCharacter(text: string, at: number): string {
  const code = text.codePointAt(at) ?? 0;
  return code < 0x21 || code === 0x7f ? codePointName(code) : `\`${String.fromCodePoint(code)}\``;
}
