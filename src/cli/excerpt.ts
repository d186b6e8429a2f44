import type { Span } from '../base/span.ts';
import { columnsOf, printable } from './printable.ts';

/** Characters of a line that are shown; longer ones are cut around the place. */
const MAX_SHOWN = 120;
/** No more of a line is looked at, on either side. */
const MAX_LINE = 1000;
/** How much of a cut line is shown before the place. */
const BEFORE = 40;

/** A line of a file and below it the carets; both begin at the same column. */
export interface Excerpt {
  readonly line: string;
  readonly carets: string;
}

/**
 * The line on which `span` begins, without its line end, and carets below the span as far as that line goes; one
 * caret where the span is empty. Tabs stay tabs in both, so that the carets stand right at any tab width.
 */
export function excerptAt(text: string, span: Span): Excerpt {
  const before = text.slice(Math.max(0, span.start - MAX_LINE), span.start);
  const start = span.start - before.length + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const after = text.slice(span.start, span.start + MAX_LINE);
  const rest = after.search(/[\r\n]/);
  const end = span.start + (rest < 0 ? after.length : rest);
  const from = end - start <= MAX_SHOWN ? start : Math.max(start, whole(text, span.start - BEFORE));
  const to = whole(text, Math.min(end, from + MAX_SHOWN));
  const head = printable(text.slice(from, span.start).replace('\ufeff', ''));
  const marked = printable(text.slice(span.start, Math.max(span.start, Math.min(span.end, to))));
  const tail = printable(text.slice(span.start + marked.length, to));
  const [left, right] = [from > start ? '…' : '', to < end ? '…' : ''];
  const width = [...marked].reduce((sum, char) => sum + columnsOf(char), 0);
  return {
    line: `${left}${head}${marked}${tail}${right}`.trimEnd(),
    carets: `${left && ' '}${blanksLike(head)}${'^'.repeat(Math.max(1, width))}`,
  };
}

/** Not in the middle of a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function blanksLike(text: string): string {
  return [...text].map((char) => (char === '\t' ? '\t' : ' '.repeat(columnsOf(char)))).join('');
}
