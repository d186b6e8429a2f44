import { lineBreakNear } from '../base/line-break.ts';
import type { NewValue } from '../base/operation.ts';
import type { Span } from '../base/span.ts';
import { applyEdits, type TextEdit } from '../base/text-edit.ts';
import { commentsWithin } from './comments.ts';
import { formatValue, isListValue, isTableValue } from './format-value.ts';
import { isFirstOnLine, lineStart, nextLine, skipBlanksFrom } from './lines.ts';
import { parseToml } from './parse.ts';
import type { Job } from './plan.ts';
import type { TomlDocument, TomlNode } from './tree.ts';

/** How many rows beside the new one are looked at for one of the same shape. */
const SEARCH = 20;

/**
 * The text of a new row before row `index`, written as its nearest neighbour of the same shape is.
 * Without `value` it is the neighbour's copy. Comments are never copied. Undefined without anything to go by.
 */
export function newRowText(
  job: Job,
  items: readonly TomlNode[],
  index: number,
  value: NewValue | undefined,
): string | undefined {
  const neighbour = findNeighbour(items, index, value);
  if (!neighbour) return value === undefined ? undefined : formatValue(value);
  const template = withoutComments(job.doc, neighbour.span);
  if (value === undefined) return template;
  return restyle(job, template, value, lineBreakNear(job.doc.text, neighbour.span.start));
}

function findNeighbour(
  items: readonly TomlNode[],
  index: number,
  value: NewValue | undefined,
): TomlNode | undefined {
  const first = items[index - 1] ?? items[index];
  if (value === undefined || first === undefined || fits(first, value)) return first;
  for (let away = 1; away <= SEARCH; away++) {
    for (const node of [items[index - 1 - away], items[index - 1 + away]])
      if (node && fits(node, value)) return node;
  }
  return first;
}

function fits(node: TomlNode, value: NewValue): boolean {
  if (isListValue(value)) return node.kind === 'array';
  if (isTableValue(value)) return node.kind === 'table';
  return node.kind !== 'array' && node.kind !== 'table';
}

/** The text of a span without its comments; a line that held nothing else goes too. */
export function withoutComments(doc: TomlDocument, span: Span): string {
  const { text } = doc;
  const cuts: TextEdit[] = commentsWithin(doc.comments, span.start, span.end).map((comment) => {
    const whole = isFirstOnLine(text, comment.start) && lineStart(text, comment.start) > span.start;
    if (whole) return { start: lineStart(text, comment.start), end: nextLine(text, comment.end), text: '' };
    let start = comment.start;
    while (start > span.start && skipBlanksFrom(text, start - 1) > start - 1) start--;
    return { start, end: comment.end, text: '' };
  });
  const inner = cuts.map((edit) => ({ ...edit, start: edit.start - span.start, end: edit.end - span.start }));
  return applyEdits(text.slice(span.start, span.end), inner);
}

const MINI = '_ = ';

/**
 * Sets a row's text to another value in a file of its own, so that every part keeps its style. That file ends with the
 * line end of the row's place, which lines that the row gains take.
 */
function restyle(job: Job, template: string, value: NewValue, lineBreak: string): string {
  const mini = parseToml(MINI + template + lineBreak);
  const result = mini.ok ? job.run(mini.doc, { kind: 'set', path: ['_'], value }) : undefined;
  return result?.ok ? result.doc.text.slice(MINI.length, -lineBreak.length) : formatValue(value);
}
