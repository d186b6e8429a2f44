import { MOST_ALIKE } from '../base/fold-findings.ts';
import type { Span } from '../base/span.ts';
import { CR, HASH, isBlank, isForbiddenControl, LF, lineEndLength } from './chars.ts';
import type { Departure, TomlError, TomlNode } from './tree.ts';

/** Reading ends here: more errors help nobody and would make a binary file slow. One more than are told one by one. */
export const MAX_ERRORS = MOST_ALIKE + 1;

/** The state of one pass over a text. `lost`: an error after which only the next statement can be trusted. */
export interface Scan {
  readonly text: string;
  at: number;
  readonly comments: Span[];
  readonly errors: TomlError[];
  readonly departures: Departure[];
  lost: boolean;
  /** Where the last token before the latest blanks ended. */
  solid: number;
  /** Open brackets and braces; `level` also counts the segments of dotted keys. */
  brackets: number;
  level: number;
  /** Items of the arrays that are open, the innermost array's last: each array's own list is then cut to size. */
  readonly items: TomlNode[];
  /** The last line whose number was asked for: line breaks before `offset`. */
  readonly known: { offset: number; line: number };
}

export function createScan(text: string, at = 0): Scan {
  return {
    text,
    at,
    comments: [],
    errors: [],
    departures: [],
    lost: false,
    solid: at,
    brackets: 0,
    level: 0,
    items: [],
    known: { offset: 0, line: 0 },
  };
}

/** Notes an error; always gives undefined, so that a scanner can return it as its missing result. */
export function report(scan: Scan, message: string, start: number, end = start): undefined {
  if (scan.errors.length < MAX_ERRORS) scan.errors.push({ message, span: { start, end } });
  return undefined;
}

/** The same, and what follows cannot be read in its place. */
export function reportLost(scan: Scan, message: string, start: number, end = start): undefined {
  scan.lost = true;
  return report(scan, message, start, end);
}

export function skipBlanks(scan: Scan): void {
  while (isBlank(scan.text.charCodeAt(scan.at))) scan.at++;
}

/** Skips blanks, line ends and comments; notes every comment. */
export function skipVoid(scan: Scan): void {
  const { text } = scan;
  scan.solid = scan.at;
  for (;;) {
    const code = text.charCodeAt(scan.at);
    if (isBlank(code) || code === LF) scan.at++;
    else if (code === CR && text.charCodeAt(scan.at + 1) === LF) scan.at += 2;
    else if (code === HASH) scanComment(scan);
    else return;
  }
}

export function scanComment(scan: Scan): void {
  const { text } = scan;
  const start = scan.at;
  let bad = -1;
  while (scan.at < text.length && lineEndLength(text, scan.at) === 0) {
    if (bad < 0 && isForbiddenControl(text.charCodeAt(scan.at))) bad = scan.at;
    scan.at++;
  }
  scan.comments.push({ start, end: scan.at });
  if (bad >= 0) report(scan, controlMessage(text.charCodeAt(bad), 'a comment'), bad, bad + 1);
}

export function controlMessage(code: number, where: string): string {
  if (code === CR) return `A carriage return without a line feed stands in ${where}.`;
  return `The control character ${codePointName(code)} is not allowed in ${where}.`;
}

export function codePointName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** 1-based number of the line that holds `offset`, for messages. Asked in the order of the text it stays cheap. */
export function lineNumber(scan: Scan, offset: number): number {
  const { text, known } = scan;
  if (offset < known.offset) known.offset = known.line = 0;
  for (let at = text.indexOf('\n', known.offset); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    known.line++;
    known.offset = at + 1;
  }
  return known.line + 1;
}

/** A piece of the text as a message shows it. */
export function shorten(piece: string): string {
  return piece.length > 40 ? `${piece.slice(0, 40)}…` : piece;
}
