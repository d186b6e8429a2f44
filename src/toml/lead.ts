import { lineEnd, nextLine } from './lines.ts';

/** A commented-out key, header, row or a part of one: it says nothing of what stands below it. */
export const OTHER_STATEMENT = /^[ \t]*#+[ \t]*(?:[\w."-]+[ \t]*=|[[\]{}])/;

/** As much of a list; prose may begin with a bracket there. */
export const OTHER_ROW = /^[ \t]*#+[ \t]*(?:[\]}]|[[{][ \t]*(?:["'[{\d+-]|$|[\w-]+[ \t]*=))/;

const DRAWN = /^[ \t]*#+[ \t]*(?:[=*_~-]{2}[=*_~#\t -]*|(?<=###[ \t]*))$/;
const BARE = /^[ \t]*#+[ \t]*$/;

/**
 * Start of the comment lines that belong to what begins at the line `start`: those of `[top, start)` below the last
 * line that is drawn (`# ----`, `####`, a bare `#` at the end: above it stands a heading, which stays) and below the
 * last one that is `other`.
 */
export function leadStart(text: string, top: number, start: number, other: RegExp): number {
  let lead = top;
  for (let line = top; line < start; line = nextLine(text, line)) {
    const next = nextLine(text, line);
    const shown = text.slice(line, lineEnd(text, line));
    if (other.test(shown) || DRAWN.test(shown) || (next === start && BARE.test(shown))) lead = next;
  }
  return lead;
}
