import { lineBreakNear } from '../base/line-break.ts';
import { HASH } from './chars.ts';
import { indentationAt, isFirstOnLine, lineStart, nextLine, skipBlanksFrom } from './lines.ts';
import { insertAt, type Plan, planEdits } from './plan.ts';
import { commentLinesAbove } from './regions.ts';
import { endsInProse, ownStart } from './row-lead.ts';
import { isWhitespace, type Listing, onOneLine, type RowPlace, rowPlace } from './row-place.ts';
import type { TomlDocument } from './tree.ts';

/** Puts `row` (its text without comma) into a bracketed list before item `index`, in the layout of its neighbours. */
export function planInsertItem(doc: TomlDocument, list: Listing, index: number, row: string): Plan {
  const { text } = doc;
  const before = index > 0 ? rowPlace(text, list, index - 1) : undefined;
  if (before?.ownLines) return insertLineAfter(text, before, row);
  if (index === list.items.length) return append(doc, list, row);
  const after = rowPlace(text, list, index);
  const start = ownStart(doc, list, index);
  // A comment above a row stays directly above it; one above a line of several rows is about all of these.
  if (after.ownLines || (start < after.lineStart && !sharesLine(text, list, index))) {
    const line = `${indentationAt(text, after.span.start)}${row},${lineBreakNear(text, after.span.end)}`;
    return planEdits(insertAt(start, line));
  }
  return planEdits(insertAt(after.span.start, `${row},${separator(text, list, index)}`));
}

/** True when the next item begins on the line on which item `index` ends. */
function sharesLine(text: string, list: Listing, index: number): boolean {
  const next = list.items[index + 1];
  return next !== undefined && onOneLine(text, (list.items[index] as typeof next).span.end, next.span.start);
}

function insertLineAfter(text: string, place: RowPlace, row: string): Plan {
  const indent = indentationAt(text, place.span.start);
  const lineBreak = lineBreakNear(text, place.span.end);
  // A last row without comma: it gets one, and the new last row keeps the habit.
  if (place.comma < 0) {
    return planEdits(insertAt(place.span.end, ','), insertAt(place.nextLine, `${indent}${row}${lineBreak}`));
  }
  return planEdits(insertAt(place.nextLine, `${indent}${row},${lineBreak}`));
}

function append(doc: TomlDocument, list: Listing, row: string): Plan {
  const { text } = doc;
  const last = rowPlace(text, list, list.items.length - 1);
  const gap = isBelowComment(doc, last)
    ? `${lineBreakNear(text, last.span.end)}${indentationAt(text, last.span.start)}`
    : separator(text, list, list.items.length - 1);
  const trailing = last.comma < 0 ? '' : ',';
  const comma = last.comma < 0 ? [insertAt(last.span.end, ',')] : [];
  if (last.comment && (last.comma < 0 || last.commaNear)) {
    // Behind the comment the line is over: the new row takes the next line, so the comment stays with its row.
    const line = `${lineBreakNear(text, last.span.end)}${indentationAt(text, last.span.end)}${row}${trailing}`;
    return planEdits(...comma, insertAt(last.comment.end, line));
  }
  if (last.comma < 0) return planEdits(insertAt(last.span.end, `,${gap}${row}`));
  return planEdits(insertAt(last.comma + 1, `${gap}${row},`));
}

/** True for a row that begins its line below a comment: another row on that line would have the comment too. */
function isBelowComment(doc: TomlDocument, place: RowPlace): boolean {
  const isFirst = isFirstOnLine(doc.text, place.span.start);
  return isFirst && commentLinesAbove(doc, place.lineStart) < place.lineStart;
}

/** What parts item `index` from the one before it (item 0: from the next), when that is only white space. */
function separator(text: string, list: Listing, index: number): string {
  const from = Math.max(index, 1);
  const item = list.items[from];
  if (item) {
    const { comma } = rowPlace(text, list, from - 1);
    const gap = text.slice(comma + 1, item.span.start);
    return isWhitespace(gap) ? gap : ' ';
  }
  const only = list.items[0];
  const gap = only ? text.slice(list.span.start + 1, only.span.start) : '';
  return isWhitespace(gap) && gap.includes('\n') ? gap : ' ';
}

/** Puts the first item into a list that has none (it may hold comments). `unit`: one step of indentation. */
export function planFirstItem(
  doc: TomlDocument,
  list: Listing,
  row: string,
  unit: string,
  ownLine: boolean,
): Plan {
  const { text } = doc;
  const { start, end } = list.span;
  const indent = indentationAt(text, start);
  if (onOneLine(text, start, end)) {
    if (!ownLine) return planEdits({ start: start + 1, end: end - 1, text: row });
    const lineBreak = lineBreakNear(text, start);
    const lines = `${lineBreak}${indent}${unit}${row},${lineBreak}${indent}`;
    return planEdits({ start: start + 1, end: end - 1, text: lines });
  }
  const closing = lineStart(text, end - 1);
  const firstLine = nextLine(text, start);
  const hash = skipBlanksFrom(text, firstLine);
  const rowIndent = text.charCodeAt(hash) === HASH ? text.slice(firstLine, hash) : indent + unit;
  const lineBreak = lineBreakNear(text, firstLine - 1);
  const gap = endsInProse(doc, list) ? lineBreak : '';
  return planEdits(insertAt(closing, `${gap}${rowIndent}${row},${lineBreak}`));
}
