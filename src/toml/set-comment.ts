import { formatPath, type Path } from '../base/path.ts';
import type { Span } from '../base/span.ts';
import { COMMA, isBlank } from './chars.ts';
import { findNode } from './find.ts';
import { findTrailingComment } from './find-path.ts';
import { isLineEnd, skipBlanksFrom } from './lines.ts';
import { insertAt, type Plan, planEdits, refuse } from './plan.ts';
import type { TomlDocument } from './tree.ts';

/** What a comment must not hold: a line end would end it, and TOML allows no control character but the tab. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that TOML forbids
const FORBIDDEN = /[\u0000-\u0008\u000a-\u001f\u007f]/;

/**
 * The comment behind the value at `path` becomes `text` (without `#`): the bytes before its `#`, the blanks after it
 * and those at the line's end stay. Where there is none, it is written behind the value, or behind its comma.
 * An empty text takes the comment away, with the blanks before it.
 */
export function planSetComment(doc: TomlDocument, path: Path, text: string): Plan {
  if (FORBIDDEN.test(text)) return refuse('A comment is one line without control characters.');
  const comment = findTrailingComment(doc, path);
  if (text.trim() === '') return planEdits(...(comment ? [removal(doc, comment.span)] : []));
  if (comment) return planEdits(...replaceText(doc, comment.span.start + 1, comment.span.end, text.trim()));
  const end = endOfValue(doc, path);
  if (end === undefined) return refuse(`There is no ${formatPath(path)} that a comment could stand behind.`);
  const at =
    end + (doc.text.charCodeAt(skipBlanksFrom(doc.text, end)) === COMMA ? blanksAndComma(doc, end) : 0);
  if (!isLineEnd(doc.text, skipBlanksFrom(doc.text, at)))
    return refuse(`Something else follows ${formatPath(path)} on its line.`);
  return planEdits(insertAt(at, ` # ${text.trim()}`));
}

function replaceText(doc: TomlDocument, start: number, end: number, text: string) {
  let from = start;
  let to = end;
  while (from < to && isBlank(doc.text.charCodeAt(from))) from++;
  while (to > from && isBlank(doc.text.charCodeAt(to - 1))) to--;
  // A bare `#` has no blank to keep.
  const gap = from === start && from === to ? ' ' : '';
  return doc.text.slice(from, to) === text ? [] : [{ start: from, end: to, text: gap + text }];
}

function removal(doc: TomlDocument, { start, end }: Span) {
  let from = start;
  while (isBlank(doc.text.charCodeAt(from - 1))) from--;
  return { start: from, end, text: '' };
}

function blanksAndComma(doc: TomlDocument, end: number): number {
  return skipBlanksFrom(doc.text, end) + 1 - end;
}

/** Where the value ends, as `findTrailingComment` sees it. */
function endOfValue(doc: TomlDocument, path: Path): number | undefined {
  const node = findNode(doc, path);
  if (!node || path.length === 0) return undefined;
  if (node.kind === 'array') return node.form === 'header' ? undefined : node.span.end;
  if (node.kind !== 'table') return node.span.end;
  if (node.form === 'implicit' || node.form === 'dotted') return undefined;
  return (node.headerSpan ?? node.span).end;
}
