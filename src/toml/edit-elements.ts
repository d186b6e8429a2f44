import { lineBreakNear } from '../base/line-break.ts';
import type { NewValue } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import type { Span } from '../base/span.ts';
import { BOM } from './chars.ts';
import { endOfDisabledElements } from './disabled-elements.ts';
import { formatKey, formatValue, isTableValue } from './format-value.ts';
import { leadStart, OTHER_STATEMENT } from './lead.ts';
import { blankLinesBefore, isLineEnd, lineEnd, nextLine, skipBlanksFrom } from './lines.ts';
import { rotateSpans } from './move-row.ts';
import { parseToml } from './parse.ts';
import { cut, insertAt, type Job, type Plan, planEdits, refuse } from './plan.ts';
import { commentLinesAbove, regionsOf } from './regions.ts';
import { withoutComments } from './row-text.ts';
import type { TomlDocument } from './tree.ts';

const SCATTERED = 'The parts of this table stand apart from each other; edit it as text.';

/** The lines of one `[[element]]` with its sub-tables; undefined when they are not in one piece. */
export function elementRegion(doc: TomlDocument, list: Path, index: number): Span | undefined {
  const regions = regionsOf(doc, [...list, index]);
  return regions.length === 1 ? regions[0] : undefined;
}

/** Inserts an `[[element]]` before element `index`, written as its neighbour. Without `value` it is the neighbour's copy. */
export function planInsertElement(job: Job, list: Path, index: number, value: NewValue | undefined): Plan {
  const { doc } = job;
  const { text } = doc;
  const neighbour = elementRegion(doc, list, Math.max(index - 1, 0));
  if (!neighbour) return refuse(SCATTERED);
  const block = elementText(job, list, neighbour, value);
  if (block === undefined) return refuse('This value cannot be written as a table with its own header.');
  const gap = gapBefore(doc, list, index, neighbour);
  const lineBreak = lineBreakNear(text, neighbour.start);
  if (index === 0)
    return planEdits(insertAt(leadOf(doc, [...list, 0], neighbour), `${block}${lineBreak}${gap}`));
  const open = text.endsWith('\n') || neighbour.end < text.length;
  return planEdits(
    insertAt(neighbour.end, open ? `${gap}${block}${lineBreak}` : `${lineBreak}${gap}${block}`),
  );
}

/** The blank lines that part the elements of a list; one where nothing shows it. */
function gapBefore(doc: TomlDocument, list: Path, index: number, neighbour: Span): string {
  const { text } = doc;
  for (const i of [index, index - 1, 1]) {
    const region = i > 0 ? elementRegion(doc, list, i) : undefined;
    const start = region && commentLinesAbove(doc, region.start);
    if (start !== undefined) return text.slice(blankLinesBefore(text, start), start);
  }
  return isBlankAt(text, neighbour.end) ? lineBreakNear(text, neighbour.start) : '';
}

/** True at the end of the text and where a blank line begins. */
function isBlankAt(text: string, at: number): boolean {
  return isLineEnd(text, skipBlanksFrom(text, at));
}

function elementText(job: Job, list: Path, neighbour: Span, value: NewValue | undefined): string | undefined {
  const lineBreak = lineBreakNear(job.doc.text, neighbour.start);
  const template = withoutComments(job.doc, neighbour).replace(/\r?\n$/, '');
  if (value === undefined) return template;
  const keys = list.filter((step) => typeof step === 'string');
  // With the line end of its place, so that lines that the element gains get the same.
  const mini = parseToml(template + lineBreak);
  if (!mini.ok || !isTableValue(value)) return undefined;
  const result = job.run(mini.doc, { kind: 'set', path: [...keys, 0], value });
  return result.ok
    ? result.doc.text.slice(0, -lineBreak.length)
    : plainElement(headerOf(template), value, lineBreak);
}

function headerOf(element: string): string {
  return element.split(/\r?\n/)[0] ?? '';
}

/** Without a usable template: the header, and every key on its own line. */
function plainElement(
  header: string,
  value: { readonly table: Readonly<Record<string, NewValue>> },
  lineBreak: string,
): string {
  const pairs = Object.entries(value.table).map(([key, item]) => `${formatKey(key)} = ${formatValue(item)}`);
  return [header, ...pairs].join(lineBreak);
}

/**
 * Takes an `[[element]]` or a `[table]` out with its lines, the comment lines directly above that are its own, and the
 * blank lines that part it from its neighbours. Comment lines that may speak of the next table as well stay, parted
 * from it by a blank line.
 */
export function planRemoveRegions(doc: TomlDocument, path: Path): Plan {
  const { text } = doc;
  const regions = regionsOf(doc, path);
  if (regions.length === 0) return refuse(SCATTERED);
  const hasNext = path.at(-1) === 0 && elementRegion(doc, path.slice(0, -1), 1) !== undefined;
  const isFirst = regions.length === 1 && hasNext;
  return planEdits(
    ...regions.map((region) => {
      const start = leadOf(doc, path, region);
      if (start < region.start && mayMeanNext(text, region.end))
        return { ...region, text: lineBreakNear(text, region.start) };
      if (isFirst) return cut(start, blankLinesAfter(text, region.end));
      return cutRegion(text, { start, end: region.end });
    }),
  );
}

/** True where a table, or one that is commented out, begins directly at `at`, without a comment of its own. */
function mayMeanNext(text: string, at: number): boolean {
  if (isBlankAt(text, at)) return false;
  const line = text.slice(at, lineEnd(text, at));
  return !line.trimStart().startsWith('#') || OTHER_STATEMENT.test(line);
}

function cutRegion(text: string, region: Span): ReturnType<typeof cut> {
  // The blank lines above part what comes before from what comes after, unless more of them follow.
  if (!isBlankAt(text, region.end)) return cut(region.start, region.end);
  let start = blankLinesBefore(text, region.start);
  if (start <= 1) return cut(region.start, blankLinesAfter(text, region.end));
  // At the end of a file without a final line end, the line before keeps the file's habit.
  const atEnd = region.end === text.length && !text.endsWith('\n');
  if (atEnd) start -= text.charAt(start - 2) === '\r' ? 2 : 1;
  return cut(start, region.end);
}

function blankLinesAfter(text: string, start: number): number {
  let at = start;
  while (at < text.length && isLineEnd(text, skipBlanksFrom(text, at))) at = nextLine(text, at);
  return at;
}

/**
 * Element `from` becomes element `to`, with the comment lines directly above its header: the elements between change
 * places by their texts, so blank lines and whatever else stands between them stay.
 */
export function planMoveElement(doc: TomlDocument, list: Path, from: number, to: number): Plan {
  if (from === to) return planEdits();
  const { text } = doc;
  const blocks: Span[] = [];
  for (let i = Math.min(from, to); i <= Math.max(from, to); i++) {
    const region = elementRegion(doc, list, i);
    if (!region) return refuse(SCATTERED);
    const end = region.end - (/\r?\n$/.exec(text.slice(region.start, region.end))?.[0].length ?? 0);
    blocks.push({ start: leadOf(doc, [...list, i], region), end });
  }
  return planEdits(...rotateSpans(text, blocks, from < to));
}

/**
 * Where the lines of a table begin with the comment lines that belong to it: those directly above, below what is
 * commented out and below a drawn heading. At the top of a file they are its title, unless the second element of a list
 * has such comments too.
 */
function leadOf(doc: TomlDocument, path: Path, region: Span): number {
  const { text } = doc;
  const top = commentLinesAbove(doc, region.start);
  if (top === region.start) return top;
  const below = endOfDisabledElements(doc, top, region.start);
  const lead = leadStart(text, Math.max(top, below), region.start, OTHER_STATEMENT);
  if (lead > (text.charCodeAt(0) === BOM ? 1 : 0)) return lead;
  const second = path.at(-1) === 0 ? elementRegion(doc, path.slice(0, -1), 1) : undefined;
  return second && commentLinesAbove(doc, second.start) < second.start ? lead : region.start;
}
