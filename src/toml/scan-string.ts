import {
  APOSTROPHE,
  BACKSLASH,
  CR,
  hexDigit,
  isBlank,
  isForbiddenControl,
  LF,
  lineEndLength,
  QUOTE,
} from './chars.ts';
import { lineEnd } from './lines.ts';
import { controlMessage, lineNumber, report, reportLost, type Scan } from './scan.ts';

/** Where the piece of literal starts that gives one piece of the value; `raw` pieces stand in the text as they are. */
export type OnPiece = (literalStart: number, literalEnd: number, value: string) => void;

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  e: '\x1b',
  '"': '"',
  '\\': '\\',
};

/** True at `"""` or `'''`. */
export function isTripleQuote(text: string, at: number): boolean {
  const quote = text.charCodeAt(at);
  return text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote;
}

/** Reads the string that starts at `scan.at` (any of the four kinds) and gives its value; undefined after an error. */
export function scanString(scan: Scan, onPiece?: OnPiece): string | undefined {
  const { text } = scan;
  const quote = text.charCodeAt(scan.at);
  if (isTripleQuote(text, scan.at)) return scanMultiLine(scan, quote, onPiece);
  const start = scan.at++;
  const errorsBefore = scan.errors.length;
  let value = '';
  let from = scan.at;
  for (;;) {
    const code = text.charCodeAt(scan.at);
    if (code === quote) break;
    if (scan.at >= text.length || lineEndLength(text, scan.at) > 0) return unclosed(scan, start, quote);
    if (code === BACKSLASH && quote === QUOTE) {
      value += take(text, from, scan.at, onPiece) + scanEscape(scan, onPiece);
      from = scan.at;
    } else {
      if (isForbiddenControl(code) && scan.errors.length === errorsBefore) reportControl(scan, code);
      scan.at++;
    }
  }
  value += take(text, from, scan.at, onPiece);
  scan.at++;
  return scan.errors.length === errorsBefore ? value : undefined;
}

function scanMultiLine(scan: Scan, quote: number, onPiece: OnPiece | undefined): string | undefined {
  const { text } = scan;
  const start = scan.at;
  const errorsBefore = scan.errors.length;
  scan.at += 3;
  scan.at += lineEndLength(text, scan.at);
  let value = '';
  let from = scan.at;
  /** Where the last folded line end ended. */
  let folded = -1;
  for (;;) {
    const code = text.charCodeAt(scan.at);
    if (scan.at >= text.length) return unclosedMultiLine(scan, start, quote);
    if (code === quote && isTripleQuote(text, scan.at)) break;
    if (code === BACKSLASH && quote === QUOTE) {
      value += take(text, from, scan.at, onPiece);
      const escaped = scanMultiLineEscape(scan, onPiece);
      value += escaped;
      from = scan.at;
      if (escaped === '') folded = from;
    } else if (code === CR && text.charCodeAt(scan.at + 1) === LF) {
      scan.at += 2;
    } else {
      if (code !== LF && isForbiddenControl(code) && scan.errors.length === errorsBefore)
        reportControl(scan, code);
      scan.at++;
    }
  }
  const closing = scan.at;
  // One or two quotes may stand directly before the closing three: they belong to the value.
  for (let extra = 0; extra < 2 && text.charCodeAt(scan.at + 3) === quote; extra++) scan.at++;
  if (folded === closing && scan.at > closing) noteQuotes(scan, closing);
  value += take(text, from, scan.at, onPiece);
  scan.at += 3;
  return scan.errors.length === errorsBefore ? value : undefined;
}

/** smol-toml 1.9.1 loses such quotes directly behind a folded line end; as escapes it reads them. */
function noteQuotes(scan: Scan, start: number): void {
  scan.departures.push({ start, end: scan.at, text: '\\"'.repeat(scan.at - start) });
}

function take(text: string, from: number, to: number, onPiece: OnPiece | undefined): string {
  const piece = text.slice(from, to);
  if (!onPiece) return piece;
  for (let at = from, end = at; at < to; at = end) {
    end = at + (lineEndLength(text, at) || 1);
    onPiece(at, end, text.slice(at, end));
  }
  return piece;
}

/** `\` at a line's end swallows the line end and all blanks and line ends after it. */
function scanMultiLineEscape(scan: Scan, onPiece: OnPiece | undefined): string {
  const { text } = scan;
  const start = scan.at;
  let at = start + 1;
  while (isBlank(text.charCodeAt(at))) at++;
  if (lineEndLength(text, at) === 0) return scanEscape(scan, onPiece);
  for (;;) {
    const skip = lineEndLength(text, at) || (isBlank(text.charCodeAt(at)) ? 1 : 0);
    if (skip === 0) break;
    at += skip;
  }
  scan.at = at;
  onPiece?.(start, at, '');
  return '';
}

function scanEscape(scan: Scan, onPiece: OnPiece | undefined): string {
  const { text } = scan;
  const start = scan.at;
  const letter = text.charAt(start + 1);
  const simple = SIMPLE_ESCAPES[letter];
  const digits = letter === 'x' ? 2 : letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
  let value = '';
  if (simple !== undefined && letter !== '') {
    scan.at += 2;
    value = simple;
  } else if (digits > 0) {
    value = scanCodePoint(scan, start, digits);
  } else {
    const end = lineEndLength(text, start + 1) > 0 || start + 1 >= text.length ? start + 1 : start + 2;
    scan.at = end;
    report(
      scan,
      `\`${text.slice(start, end)}\` is not an escape; write \`\\\\\` for a backslash.`,
      start,
      end,
    );
  }
  onPiece?.(start, scan.at, value);
  return value;
}

function scanCodePoint(scan: Scan, start: number, digits: number): string {
  const { text } = scan;
  let code = 0;
  let at = start + 2;
  for (; at < start + 2 + digits; at++) {
    const digit = hexDigit(text.charCodeAt(at));
    if (digit < 0) break;
    code = code * 16 + digit;
  }
  scan.at = at;
  const shown = text.slice(start, at);
  if (at < start + 2 + digits) {
    report(scan, `The escape \`${shown}\` needs ${digits} hexadecimal digits.`, start, at);
    return '';
  }
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
    report(scan, `The escape \`${shown}\` is not a Unicode character.`, start, at);
    return '';
  }
  return String.fromCodePoint(code);
}

function reportControl(scan: Scan, code: number): void {
  report(scan, controlMessage(code, 'a string'), scan.at, scan.at + 1);
}

function unclosed(scan: Scan, start: number, quote: number): undefined {
  scan.at = lineEnd(scan.text, start);
  return reportLost(
    scan,
    `The string is not closed: ${quoteName(quote, 1)} is missing on its line.`,
    start,
    scan.at,
  );
}

function unclosedMultiLine(scan: Scan, start: number, quote: number): undefined {
  const line = lineNumber(scan, start);
  const message = `The string opened on line ${line} is never closed: ${quoteName(quote, 3)} is missing.`;
  // toml-rs names the last line, not the one behind the final line end.
  const last = endOfLastLine(scan.text);
  return reportLost(scan, message, last, last);
}

export function endOfLastLine(text: string): number {
  if (!text.endsWith('\n')) return text.length;
  return text.endsWith('\r\n') ? text.length - 2 : text.length - 1;
}

function quoteName(quote: number, times: number): string {
  return `\`${(quote === APOSTROPHE ? "'" : '"').repeat(times)}\``;
}
