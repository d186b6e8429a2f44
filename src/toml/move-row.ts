import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/text-edit.ts';
import { commentsWithin } from './comments.ts';
import { lineStart } from './lines.ts';
import { cut, insertAt, type Plan, planEdits, refuse } from './plan.ts';
import { FAR_COMMA, SHARED_LINE } from './remove-row.ts';
import { ownStart } from './row-lead.ts';
import { type Listing, onOneLine, type RowPlace, rowPlace } from './row-place.ts';
import type { TomlDocument } from './tree.ts';

/** Item `from` becomes item `to`; comments behind it, and those above that are its own, go with it. */
export function planMoveItem(doc: TomlDocument, list: Listing, from: number, to: number): Plan {
  const { text } = doc;
  if (from === to) return planEdits();
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  const places: RowPlace[] = [];
  for (let i = low; i <= high; i++) places.push(rowPlace(text, list, i));
  if (places.every((place) => place.ownLines)) return moveLines(doc, list, from, to);
  return isBelowLineComment(doc, list, low, high) ? refuse(SHARED_LINE) : rotate(doc, places, from < to);
}

function moveLines(doc: TomlDocument, list: Listing, from: number, to: number): Plan {
  const { text } = doc;
  const moved = rowPlace(text, list, from);
  const start = ownStart(doc, list, from);
  const last = list.items.length - 1;
  const target = to > from ? rowPlace(text, list, to).nextLine : ownStart(doc, list, to);
  let block = text.slice(start, moved.nextLine);
  const edits: TextEdit[] = [cut(start, moved.nextLine)];
  const final = rowPlace(text, list, last);
  if (final.comma < 0 && (from === last || to === last)) {
    const at = moved.span.end - start;
    if (from === last) {
      block = `${block.slice(0, at)},${block.slice(at)}`;
      const newLast = rowPlace(text, list, last - 1);
      edits.push(cut(newLast.comma, newLast.comma + 1));
    } else {
      block = block.slice(0, moved.comma - start) + block.slice(moved.comma + 1 - start);
      edits.push(insertAt(final.span.end, ','));
    }
  }
  edits.push(insertAt(target, block));
  return planEdits(...edits);
}

/** True where rows of several lines would change places below a comment that speaks of the first of these lines. */
function isBelowLineComment(doc: TomlDocument, list: Listing, low: number, high: number): boolean {
  const { text } = doc;
  const [first, last] = [list.items[low], list.items[high]];
  if (!first || !last || onOneLine(text, first.span.start, last.span.end)) return false;
  const line = lineStart(text, first.span.start);
  const begins = list.items.findIndex(({ span }) => span.start >= line);
  return line > list.span.start && ownStart(doc, list, begins) < line;
}

/** Rows that share lines change places by their texts; commas, blanks and line breaks stay as they are. */
function rotate(doc: TomlDocument, places: readonly RowPlace[], down: boolean): Plan {
  const { text } = doc;
  for (const [i, place] of places.entries()) {
    if (place.comma >= 0 && !place.commaNear) return refuse(FAR_COMMA);
    const next = places[i + 1];
    if (place.comment || (next && commentsWithin(doc.comments, place.span.end, next.span.start).length > 0))
      return refuse(SHARED_LINE);
  }
  return planEdits(
    ...rotateSpans(
      text,
      places.map((place) => place.span),
      down,
    ),
  );
}

/** The first span's text goes to the last place and all others one up (`down`), or the other way round. */
export function rotateSpans(text: string, spans: readonly Span[], down: boolean): readonly TextEdit[] {
  if (spans.length < 2) return [];
  return spans.map(({ start, end }, i) => {
    const source = spans[(i + (down ? 1 : spans.length - 1)) % spans.length] as Span;
    return { start, end, text: text.slice(source.start, source.end) };
  });
}
