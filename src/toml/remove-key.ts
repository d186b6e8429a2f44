import { formatPath, type Path } from '../base/path.ts';
import type { TextEdit } from '../base/text-edit.ts';
import { planRemoveRegions } from './edit-elements.ts';
import { findEntry, findNode } from './find.ts';
import { isLineEnd, lineBreakAt, lineStart, nextLine, skipBlanksFrom } from './lines.ts';
import { cut, type Plan, planEdits, refuse } from './plan.ts';
import { commentLinesAbove, isBanner } from './regions.ts';
import { planRemoveItem } from './remove-row.ts';
import { pairsOf, type Statement, statementsOf } from './statements.ts';
import type { TableNode, TomlDocument } from './tree.ts';

/** Removes a key: its lines, the comment behind it, and the comment lines above that speak of it alone. */
export function planRemoveKey(doc: TomlDocument, path: Path): Plan {
  const entry = findEntry(doc, path);
  const holder = nearestHolder(doc, path);
  if (!entry || !holder) return refuse(`There is no key ${formatPath(path)}.`);
  const { value } = entry;
  const isSection =
    (value.kind === 'table' && (value.form === 'header' || value.form === 'implicit')) ||
    (value.kind === 'array' && value.form === 'header');
  if (isSection) return planRemoveRegions(doc, path);
  const all = statementsOf(holder);
  const own = value.kind === 'table' && value.form === 'dotted' ? statementsOf(value) : [{ entry }];
  const entries = new Set(own.map((statement) => statement.entry));
  const gone = all.flatMap((statement, i) => (entries.has(statement.entry) ? [i] : []));
  if (holder.form === 'inline') return removePairs(doc, holder, gone);
  const edits = joinCuts(gone.map((i) => cutStatement(doc, all, i)));
  return edits.length === 0 ? refuse(`There is no key ${formatPath(path)}.`) : planEdits(...edits);
}

/** The table whose lines or braces hold the key; dotted tables stand in the lines of the table around them. */
function nearestHolder(doc: TomlDocument, path: Path): TableNode | undefined {
  for (let length = path.length - 1; length >= 0; length--) {
    const node = findNode(doc, path.slice(0, length));
    if (node?.kind === 'table' && node.form !== 'dotted') return node;
  }
  return undefined;
}

function removePairs(doc: TomlDocument, table: TableNode, gone: readonly number[]): Plan {
  const pairs = pairsOf(table);
  const [only] = gone;
  if (gone.length !== 1 || only === undefined)
    return refuse('Several dotted keys of an inline table cannot be removed at once.');
  return planRemoveItem(doc, pairs, only);
}

/** Cuts that overlap become one: the last line of a file takes the line end before it, which may go already. */
function joinCuts(cuts: readonly TextEdit[]): readonly TextEdit[] {
  const joined: TextEdit[] = [];
  for (const each of cuts) {
    const last = joined.at(-1);
    if (last && each.start < last.end) joined[joined.length - 1] = cut(last.start, each.end);
    else joined.push(each);
  }
  return joined;
}

function cutStatement(doc: TomlDocument, all: readonly Statement[], index: number): TextEdit {
  const { text } = doc;
  const { span } = all[index] as Statement;
  const start = ownCommentsStart(doc, all, index);
  const end = nextLine(text, span.end);
  const unended = lineBreakAt(text, span.end) === '';
  if (!unended || text.charAt(start - 1) !== '\n') return cut(start, end);
  // The file's last line goes: the line before becomes the last, without a line end as before.
  return cut(text.charAt(start - 2) === '\r' ? start - 2 : start - 1, end);
}

const SAYS_OTHER_THINGS = /^\s*#+\s*(?:[\w."-]+\s*=|[[\]{}"'])/m;

/**
 * Start of a key's lines with the comment lines directly above, where these can only mean this key: no heading
 * frame, not the top of the file, no commented-out key, and no bare key below that they may speak of as well.
 */
function ownCommentsStart(doc: TomlDocument, all: readonly Statement[], index: number): number {
  const { text } = doc;
  const { span } = all[index] as Statement;
  const start = lineStart(text, span.start);
  let lead = commentLinesAbove(doc, start);
  if (lead === start || lead <= 1 || isBanner(text, lead, start)) return start;
  const next = all[index + 1];
  const below = nextLine(text, span.end);
  const adjacent = next !== undefined && lineStart(text, next.span.start) === below;
  if (adjacent && !isLineEnd(text, skipBlanksFrom(text, below))) return start;
  for (let line = lead; line < start; line = nextLine(text, line)) {
    if (SAYS_OTHER_THINGS.test(text.slice(line, nextLine(text, line)))) lead = nextLine(text, line);
  }
  return lead;
}
