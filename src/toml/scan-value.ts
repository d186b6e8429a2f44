import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  EQUALS,
  isBareKeyChar,
  OPEN_BRACE,
  OPEN_BRACKET,
} from './chars.ts';
import { createTable, defineKey } from './define.ts';
import { lineNumber, report, reportLost, type Scan, shorten, skipBlanks, skipVoid } from './scan.ts';
import { scanKey } from './scan-key.ts';
import { scanScalar, showCharacter } from './scan-scalar.ts';
import { looksLikeStatement } from './statement.ts';
import type { TableNode, TomlNode } from './tree.ts';

/** toml-rs refuses the 81st open bracket or brace; conformance case x/10. */
const MAX_BRACKETS = 80;
/** Brackets and key segments together: deep enough for anything, shallow enough for recursive walks. */
const MAX_LEVEL = 400;

/** Reads the value at `scan.at`. Undefined after an error; unless `scan.lost`, what follows can be read on. */
export function scanValue(scan: Scan): TomlNode | undefined {
  const code = scan.text.charCodeAt(scan.at);
  if (code !== OPEN_BRACKET && code !== OPEN_BRACE) return scanScalar(scan);
  if (scan.brackets >= MAX_BRACKETS) {
    return reportLost(
      scan,
      `More than ${MAX_BRACKETS} brackets are open here; AxVisor's parser reads no deeper.`,
      scan.at,
    );
  }
  scan.brackets++;
  const node = code === OPEN_BRACKET ? scanArray(scan) : scanInlineTable(scan);
  if (!scan.lost) scan.brackets--;
  return node;
}

function scanArray(scan: Scan): TomlNode | undefined {
  const { text } = scan;
  const start = scan.at++;
  const first = scan.items.length;
  let needsComma = false;
  for (;;) {
    skipVoid(scan);
    if (scan.at >= text.length) return unclosedAtEnd(scan, start);
    const code = text.charCodeAt(scan.at);
    if (code === CLOSE_BRACKET) break;
    if (code === COMMA) {
      if (!needsComma) report(scan, 'There is a comma without a value before it.', scan.at, scan.at + 1);
      scan.at++;
      needsComma = false;
      continue;
    }
    if (mayStartStatement(text, scan.at) && looksLikeStatement(text, scan.at))
      return unclosedHere(scan, start);
    if (needsComma) report(scan, 'A comma is missing between two values.', scan.at, scan.at + 1);
    if (code === CLOSE_BRACE || code === EQUALS) return unexpected(scan, 'an array');
    const item = scanValue(scan);
    if (scan.lost) return undefined;
    if (item) scan.items.push(item);
    needsComma = true;
  }
  scan.at++;
  const items = scan.items.slice(first);
  while (scan.items.length > first) scan.items.pop();
  return { kind: 'array', form: 'inline', span: { start, end: scan.at }, items };
}

function scanInlineTable(scan: Scan): TableNode | undefined {
  const { text } = scan;
  const start = scan.at++;
  const table = createTable('inline', { start, end: start });
  let needsComma = false;
  for (;;) {
    skipVoid(scan);
    if (scan.at >= text.length) return unclosedAtEnd(scan, start);
    const code = text.charCodeAt(scan.at);
    if (code === CLOSE_BRACE) break;
    if (code === COMMA) {
      if (!needsComma) report(scan, 'There is a comma without a key before it.', scan.at, scan.at + 1);
      scan.at++;
      needsComma = false;
      continue;
    }
    if (code === OPEN_BRACKET || (needsComma && looksLikeStatement(text, scan.at)))
      return unclosedHere(scan, start);
    if (needsComma) report(scan, 'A comma is missing between two keys.', scan.at, scan.at + 1);
    if (code === CLOSE_BRACKET) return unexpected(scan, 'an inline table');
    scanPair(scan, table, skipVoidBeside);
    if (scan.lost) return undefined;
    needsComma = true;
  }
  scan.at++;
  table.span = { start, end: scan.at };
  return table;
}

/** Reads `key = value` into a table; used for inline tables and for the lines of a file. `skip`: what may stand beside `=`. */
export function scanPair(scan: Scan, table: ReturnType<typeof createTable>, skip = skipBlanks): void {
  const { text } = scan;
  const start = scan.at;
  const segments = scanKey(scan);
  if (!segments) return;
  skip(scan);
  if (text.charCodeAt(scan.at) !== EQUALS) {
    missingEquals(scan, start);
    return;
  }
  scan.at++;
  skip(scan);
  scan.level += segments.length;
  if (scan.level > MAX_LEVEL) reportLost(scan, 'This is nested too deeply.', start);
  else {
    const value = scanValue(scan);
    // A key whose value is wrong is still defined: a second definition is a second error.
    const known = value ?? { kind: 'string', span: { start, end: start }, literal: '', value: '' };
    defineKey(scan, table, segments, known, { start, end: scan.at });
  }
  if (!scan.lost) scan.level -= segments.length;
}

const BESIDE_EQUALS =
  'A line break or a comment stands beside `=` in an inline table. AxVisor reads it, but TOML forbids it and other tools may refuse the file. Write key, `=` and value on one line.';

/** In an inline table AxVisor's parser also takes line ends and comments before and behind `=`, when the pair goes on. */
function skipVoidBeside(scan: Scan): void {
  skipBlanks(scan);
  const { text, at: start, comments, errors } = scan;
  const before = { comments: comments.length, errors: errors.length };
  skipVoid(scan);
  const { at: end } = scan;
  if (end === start) return;
  const code = text.charCodeAt(end);
  const goesOn =
    end < text.length && code !== CLOSE_BRACE && code !== COMMA && !looksLikeStatement(text, end);
  if (goesOn) scan.departures.push({ start, end, text: ' ', forbidden: BESIDE_EQUALS });
  else {
    scan.at = start;
    comments.length = before.comments;
    errors.length = before.errors;
  }
}

/** True when a header's path is too long to be walked. */
export function isTooDeep(segments: number): boolean {
  return segments > MAX_LEVEL / 2;
}

function missingEquals(scan: Scan, start: number): void {
  const { text, at } = scan;
  const code = text.charCodeAt(at);
  const next = at < text.length && code > 0x20 && !isBareKeyChar(code) && code !== 0x23;
  const found = next ? `, not ${showCharacter(text, at)}` : '';
  reportLost(
    scan,
    `The key \`${shorten(text.slice(start, at).trim())}\` needs \`=\` and a value after it${found}.`,
    at,
    next ? at + 1 : at,
  );
}

function unexpected(scan: Scan, where: string): undefined {
  return reportLost(
    scan,
    `${showCharacter(scan.text, scan.at)} cannot stand in ${where}.`,
    scan.at,
    scan.at + 1,
  );
}

/** toml-rs names the end of the last value, not the end of the file. */
function unclosedAtEnd(scan: Scan, open: number): undefined {
  const bracket = scan.text.charCodeAt(open) === OPEN_BRACKET ? ']' : '}';
  const line = lineNumber(scan, open);
  const message = `The \`${scan.text.charAt(open)}\` of line ${line} is never closed: \`${bracket}\` is missing.`;
  return reportLost(scan, message, scan.solid);
}

function unclosedHere(scan: Scan, open: number): undefined {
  const bracket = scan.text.charCodeAt(open) === OPEN_BRACKET ? ']' : '}';
  const line = lineNumber(scan, open);
  const message = `The \`${scan.text.charAt(open)}\` of line ${line} is not closed before this line: \`${bracket}\` is missing.`;
  return reportLost(scan, message, scan.at, scan.at + 1);
}

/** A cheap look before `looksLikeStatement`: a word, or a bracket followed by a word. */
function mayStartStatement(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== OPEN_BRACKET) return isWordStart(code);
  const next = text.charCodeAt(at + 1);
  return isWordStart(next === OPEN_BRACKET ? text.charCodeAt(at + 2) : next);
}

function isWordStart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
}
