import type { Span } from '../base/span.ts';
import type { TomlDocument, TomlNode } from '../toml/index.ts';

/**
 * The comment behind a row on its own line, without `#`, trimmed: what people name a row by.
 * For a `[[row]]` the comment behind its header. Undefined where there is none or more rows follow on the line.
 */
export function findRowLabel(doc: TomlDocument, row: TomlNode): string | undefined {
  const end = row.kind === 'table' && row.headerSpan ? row.headerSpan.end : row.span.end;
  const comment = firstFrom(doc.comments, end);
  if (comment === undefined) return undefined;
  if (!/^[ \t]*,?[ \t]*\]?[ \t]*$/.test(doc.text.slice(end, Math.min(comment.start, end + 400))))
    return undefined;
  const label = doc.text.slice(comment.start, comment.end).replace(/^#+/, '').trim();
  return label === '' ? undefined : label;
}

function firstFrom(comments: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((comments[mid] as Span).start < offset) low = mid + 1;
    else high = mid;
  }
  return comments[low];
}
