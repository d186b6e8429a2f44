import { lineBreakNear } from '../base/line-break.ts';
import { isFirstOnLine, skipBlanksFrom } from './lines.ts';
import { cut, type Plan, planEdits, refuse } from './plan.ts';
import { mayMeanNext, ownStart } from './row-lead.ts';
import { isWhitespace, type Listing, onOneLine, type RowPlace, rowPlace } from './row-place.ts';
import type { TomlDocument } from './tree.ts';

export const SHARED_LINE =
  'Several rows share a line with a comment here, so it is not clear whose comment it is; edit this list as text.';
export const FAR_COMMA = 'A comma stands on another line than its row here; edit this list as text.';

/**
 * Takes item `index` out of a bracketed list with its comments, the one behind it and those directly above, and with
 * the comma that it no longer needs. Comment lines above that may speak of the next item as well stay, parted from it
 * by a blank line: they never come to stand directly above it.
 */
export function planRemoveItem(doc: TomlDocument, list: Listing, index: number): Plan {
  const { text } = doc;
  const place = rowPlace(text, list, index);
  const previous = index > 0 ? rowPlace(text, list, index - 1) : undefined;
  if (place.comma >= 0 && !place.commaNear) return refuse(FAR_COMMA);
  if (place.ownLines) {
    const start = ownStart(doc, list, index);
    const stays = start < place.lineStart && mayMeanNext(doc, list, index);
    const lines = stays
      ? { start: place.lineStart, end: place.nextLine, text: lineBreakNear(text, place.span.end) }
      : cut(start, place.nextLine);
    const isLast = index + 1 === list.items.length;
    // The list's habit is no comma behind the last row; the row before becomes the last.
    if (isLast && place.comma < 0 && previous?.commaNear)
      return planEdits(cut(previous.comma, previous.comma + 1), lines);
    return planEdits(lines);
  }
  if (place.comment && previous && onOneLine(text, previous.span.end, place.span.end))
    return refuse(SHARED_LINE);
  const own = skipBlanksFrom(text, ownStart(doc, list, index));
  const start = isFirstOnLine(text, place.span.start) ? own : place.span.start;
  return planEdits(removeShared(text, list, index, { ...place, start }, previous));
}

/** `start`: of the row or of the first comment line above it that is its own. */
interface Place extends RowPlace {
  readonly start: number;
}

function removeShared(
  text: string,
  list: Listing,
  index: number,
  place: Place,
  previous: RowPlace | undefined,
): ReturnType<typeof cut> {
  const tokenEnd = place.comma < 0 ? place.span.end : place.comma + 1;
  const end = place.comment?.end ?? tokenEnd;
  const next = list.items[index + 1];
  // The next row takes the place of this one, unless it has a line of its own to stay on.
  const closesUp = next && isWhitespace(text.slice(tokenEnd, next.span.start));
  if (closesUp && (!previous || onOneLine(text, tokenEnd, next.span.start)))
    return cut(place.span.start, next.span.start);
  if (!previous) return removeFirst(text, list, place, end, next !== undefined);
  const clean = isWhitespace(text.slice(previous.comma + 1, place.start));
  if (!clean) return cut(place.start, end);
  const dropsComma = !next && place.comma < 0 && previous.commaNear;
  return cut(dropsComma ? previous.span.end : previous.comma + 1, end);
}

/** The first item of a list; the brackets close up when nothing is left between them. */
function removeFirst(
  text: string,
  list: Listing,
  place: Place,
  end: number,
  hasNext: boolean,
): ReturnType<typeof cut> {
  const open = list.span.start + 1;
  const close = list.span.end - 1;
  const before = isWhitespace(text.slice(open, place.start));
  if (!hasNext && before && !place.comment && isWhitespace(text.slice(end, close))) return cut(open, close);
  const start = before && !isFirstOnLine(text, place.start) ? open : place.start;
  return cut(start, end);
}
