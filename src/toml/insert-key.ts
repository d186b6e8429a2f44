import { lineBreakNear } from '../base/line-break.ts';
import type { NewValue } from '../base/operation.ts';
import { formatPath, type Path } from '../base/path.ts';
import { BOM } from './chars.ts';
import { childNode } from './find.ts';
import { formatKey, formatValue } from './format-value.ts';
import { planFirstItem, planInsertItem } from './insert-row.ts';
import { planInsertTable } from './insert-table.ts';
import { indentationAt, lineBreakAt, nextLine } from './lines.ts';
import { insertAt, type Job, type Plan, planEdits, refuse } from './plan.ts';
import { createScan, skipBlanks } from './scan.ts';
import { scanKey } from './scan-key.ts';
import { equalsStyle, pairsOf, type Statement, statementsOf } from './statements.ts';
import type { TableNode, TomlDocument, TomlNode } from './tree.ts';

/** Adds a missing key; tables that are missing on the way are added as `[table]` at the end, or by dotted keys. */
export function planInsertKey(
  job: Job,
  path: Path,
  value: NewValue,
  order: readonly string[] | undefined,
): Plan {
  let node: TomlNode = job.doc.root;
  let depth = 0;
  for (; depth < path.length; depth++) {
    const child = childNode(node, path[depth] as string | number);
    if (!child) break;
    node = child;
  }
  if (depth === path.length) return refuse(`${formatPath(path)} is already there.`);
  const missing = path.slice(depth);
  if (!missing.every((step) => typeof step === 'string'))
    return refuse(`There is no row ${formatPath(path)}.`);
  if (node.kind !== 'table') return refuse(`${formatPath(path.slice(0, depth))} is not a table.`);
  const written = formatValue(value);
  if (node.form === 'inline') return insertInline(job.doc, node, missing, written, order);
  if (node.form === 'dotted') return insertDotted(job.doc, node, depth, path, written, order);
  if (node.form === 'implicit' || missing.length > 1) {
    return planInsertTable(job.doc, path.slice(0, -1), `${formatKey(missing.at(-1) as string)}`, written);
  }
  return insertLine(job.doc, node, formatKey(missing[0] as string), missing[0] as string, written, order);
}

function insertLine(
  doc: TomlDocument,
  table: TableNode,
  keyText: string,
  key: string,
  written: string,
  order: readonly string[] | undefined,
): Plan {
  const { text } = doc;
  const statements = statementsOf(table);
  const place = placeOf(statements, key, order);
  const model = place ?? statements[0];
  const pair = `${keyText}${model ? equalsStyle(text, model) : ' = '}${written}`;
  const anchor = place?.span.end ?? table.headerSpan?.end;
  const indent = indentationAt(text, model?.span.start ?? anchor ?? 0);
  if (anchor !== undefined) return planEdits(lineAfter(text, anchor, indent + pair));
  return planEdits(firstLine(text, doc.root.entries.size > 0, pair));
}

/** A new line below the line that holds `at`; the last line of a file may have no line end, and keeps that habit. */
export function lineAfter(text: string, at: number, line: string): ReturnType<typeof insertAt> {
  const lineBreak = lineBreakNear(text, at);
  if (lineBreakAt(text, at) === '') return insertAt(text.length, lineBreak + line);
  return insertAt(nextLine(text, at), line + lineBreak);
}

/** The first key of a file: before its first table, or below the comments of a file that has nothing else. */
function firstLine(text: string, hasTables: boolean, pair: string): ReturnType<typeof insertAt> {
  const start = text.charCodeAt(0) === BOM ? 1 : 0;
  if (hasTables) return insertAt(start, `${pair}${lineBreakNear(text, start)}`);
  const open = text.length === start || text.endsWith('\n');
  const lineBreak = lineBreakNear(text, text.length);
  return insertAt(text.length, open ? `${pair}${lineBreak}` : `${lineBreak}${pair}`);
}

/**
 * The statement that a new key goes below: its nearest predecessor in `order`, else the table's last one.
 * Undefined: directly below the header, when only successors are there.
 */
function placeOf(
  statements: readonly Statement[],
  key: string,
  order: readonly string[] | undefined,
): Statement | undefined {
  const rank = order?.indexOf(key) ?? -1;
  if (!order || rank < 0) return statements.at(-1);
  let best: Statement | undefined;
  let successors = false;
  for (const statement of statements) {
    const other = order.indexOf(statement.key);
    if (other > rank) successors = true;
    if (other >= 0 && other < rank && (!best || other >= order.indexOf(best.key))) best = statement;
  }
  return best ?? (successors ? undefined : statements.at(-1));
}

/** A key of a table that exists only by dotted keys: `a.b = 1` gets `a.c = 2` beside it. */
function insertDotted(
  doc: TomlDocument,
  table: TableNode,
  depth: number,
  path: Path,
  written: string,
  order: readonly string[] | undefined,
): Plan {
  const { text } = doc;
  const statements = statementsOf(table);
  const model = placeOf(statements, path[depth] as string, order) ?? statements[0];
  const leaf = model && leafDepth(table, model);
  if (!model || leaf === undefined) return refuse('This table cannot take a key here.');
  const scan = createScan(text, model.span.start);
  const segments = scanKey(scan) ?? [];
  skipBlanks(scan);
  const own = segments[segments.length - leaf];
  if (!own) return refuse('This table cannot take a key here.');
  const rest = path.slice(depth).map((step) => formatKey(String(step)));
  const keyText = text.slice(model.span.start, own.span.start) + rest.join('.');
  const pair = `${keyText}${equalsStyle(text, model)}${written}`;
  const braces = inlineAround(doc, path.slice(0, depth));
  if (braces)
    return planInsertItem(doc, braces, braces.items.findIndex((item) => item.span === model.span) + 1, pair);
  return planEdits(lineAfter(text, model.span.end, indentationAt(text, model.span.start) + pair));
}

/** How many key segments a statement writes below `table`. */
function leafDepth(table: TableNode, statement: Statement): number | undefined {
  for (const entry of table.entries.values()) {
    if (entry === statement.entry) return 1;
    const inner =
      entry.value.kind === 'table' && entry.value.form === 'dotted'
        ? leafDepth(entry.value, statement)
        : undefined;
    if (inner !== undefined) return inner + 1;
  }
  return undefined;
}

/** The inline table around a dotted table, as a list of its pairs; undefined when it stands on lines of its own. */
function inlineAround(doc: TomlDocument, path: Path): ReturnType<typeof pairsOf> | undefined {
  let node: TomlNode | undefined = doc.root;
  let inline: TableNode | undefined;
  for (const step of path) {
    node = node && childNode(node, step);
    if (node?.kind === 'table' && node.form === 'inline') inline = node;
    else if (node?.kind === 'array') inline = undefined;
  }
  return inline && pairsOf(inline);
}

function insertInline(
  doc: TomlDocument,
  table: TableNode,
  missing: Path,
  written: string,
  order: readonly string[] | undefined,
): Plan {
  const { text } = doc;
  const pairs = pairsOf(table);
  const place = placeOf(pairs.items, missing[0] as string, order);
  const model = place ?? pairs.items[0];
  const keyText = missing.map((step) => formatKey(String(step))).join('.');
  const pair = `${keyText}${model ? equalsStyle(text, model) : ' = '}${written}`;
  if (pairs.items.length === 0) return planFirstItem(doc, pairs, ` ${pair} `, '    ', false);
  return planInsertItem(doc, pairs, place ? pairs.items.indexOf(place) + 1 : 0, pair);
}
