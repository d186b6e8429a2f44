import { BOM, CLOSE_BRACKET, CR, HASH, LF, lineEndLength, OPEN_BRACKET } from './chars.ts';
import { createTable, defineHeader, type OpenTable, type Section } from './define.ts';
import {
  createScan,
  MAX_ERRORS,
  report,
  reportLost,
  type Scan,
  scanComment,
  skipBlanks,
  skipVoid,
} from './scan.ts';
import { scanKey } from './scan-key.ts';
import { showCharacter } from './scan-scalar.ts';
import { isTooDeep, scanPair } from './scan-value.ts';
import { nextStatement } from './statement.ts';
import type { TomlDocument, TomlError } from './tree.ts';

/**
 * Reads a whole text into the tree and goes on after errors, line by line.
 * The document is only to be used when there are no errors.
 */
export function scanDocument(text: string): {
  readonly doc: TomlDocument;
  readonly errors: readonly TomlError[];
} {
  const scan = createScan(text, text.charCodeAt(0) === BOM ? 1 : 0);
  const root = createTable('root', { start: 0, end: text.length });
  let section: Section = { table: root };
  for (;;) {
    skipVoid(scan);
    if (scan.at >= text.length || scan.errors.length >= MAX_ERRORS) break;
    const start = scan.at;
    if (text.charCodeAt(start) === OPEN_BRACKET) section = scanHeader(scan, root) ?? detachedSection(start);
    else scanPair(scan, section.table);
    growSection(section, scan.at);
    if (scan.lost) recover(scan);
    else expectLineEnd(scan);
  }
  return { doc: { text, root, comments: scan.comments, departures: scan.departures }, errors: scan.errors };
}

function scanHeader(scan: Scan, root: OpenTable): Section | undefined {
  const { text } = scan;
  const start = scan.at++;
  const isElement = text.charCodeAt(scan.at) === OPEN_BRACKET;
  if (isElement) scan.at++;
  const segments = scanKey(scan);
  if (!segments) return undefined;
  const closing = isElement ? ']]' : ']';
  if (!text.startsWith(closing, scan.at)) {
    const found = scan.at < text.length && text.charCodeAt(scan.at) > 0x20;
    return reportLost(
      scan,
      `The header is not closed: \`${closing}\` is missing.`,
      scan.at,
      found ? scan.at + 1 : scan.at,
    );
  }
  scan.at += closing.length;
  if (isTooDeep(segments.length)) return report(scan, 'This is nested too deeply.', start, scan.at);
  return defineHeader(scan, root, segments, isElement, { start, end: scan.at });
}

/** Keys under a header that could not be read belong to no table that is known: they are only checked. */
function detachedSection(start: number): Section {
  return { table: createTable('header', { start, end: start }) };
}

/** A header table reaches to the end of its last entry, a list of tables to the end of its last element. */
function growSection({ table, array }: Section, end: number): void {
  if (table.form !== 'root') table.span = { start: table.span.start, end };
  if (array) array.span = { start: array.span.start, end };
}

function expectLineEnd(scan: Scan): void {
  const { text } = scan;
  skipBlanks(scan);
  const code = text.charCodeAt(scan.at);
  if (code === HASH) {
    scanComment(scan);
    return;
  }
  if (scan.at >= text.length || lineEndLength(text, scan.at) > 0) return;
  if (code === CR) {
    report(scan, 'A carriage return without a line feed is not a line end.', scan.at, scan.at + 1);
  } else {
    const close =
      code === CLOSE_BRACKET
        ? 'There is an extra `]`'
        : `${showCharacter(text, scan.at)} is one thing too many`;
    report(scan, `${close}: a line holds one key and its value, or one header.`, scan.at, scan.at + 1);
  }
  recover(scan);
}

/** After an error: on to the next line, or, inside brackets, to the next line that reads like a statement. */
function recover(scan: Scan): void {
  const { text } = scan;
  if (scan.brackets > 0) scan.at = nextStatement(text, scan.at);
  else while (scan.at < text.length && text.charCodeAt(scan.at) !== LF) scan.at++;
  scan.lost = false;
  scan.brackets = 0;
  scan.level = 0;
  scan.items.length = 0;
}
