import { formatPath, type Path } from '../base/path.ts';
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/text-edit.ts';
import { findDisabledAt } from './disabled.ts';
import { elementRegion } from './edit-elements.ts';
import { findEntry, findNode } from './find.ts';
import { isFirstOnLine, isLineEnd, lineEnd, lineStart, nextLine, skipBlanksFrom } from './lines.ts';
import { cut, insertAt, type Plan, planEdits, refuse } from './plan.ts';
import { FAR_COMMA } from './remove-row.ts';
import { rowPlace } from './row-place.ts';
import type { ArrayNode, TomlDocument } from './tree.ts';

/** Puts `# ` before every line of the row or key at `path`. What shares a line with something else is refused. */
export function planCommentOut(doc: TomlDocument, path: Path): Plan {
  const step = path.at(-1);
  const parent = findNode(doc, path.slice(0, -1));
  if (typeof step === 'number') {
    if (parent?.kind !== 'array' || !parent.items[step])
      return refuse(`There is no row ${formatPath(path)}.`);
    return parent.form === 'header' ? commentOutElement(doc, path, step) : commentOutRow(doc, parent, step);
  }
  const entry = findEntry(doc, path);
  if (!entry) return refuse(`There is no key ${formatPath(path)}.`);
  const { value } = entry;
  const isBlock = (value.kind === 'table' || value.kind === 'array') && value.form !== 'inline';
  if (isBlock) return refuse('A table with its own header is not commented out as one key.');
  const end = entry.span.end;
  const alone = isFirstOnLine(doc.text, entry.span.start) && endsItsLine(doc.text, end);
  if (!alone || insideBraces(doc, path))
    return refuse('This key shares its line with others; edit it as text.');
  return planEdits(...prefixLines(doc.text, entry.span));
}

/** A pair of an inline table is followed by a comma or a brace: without it the rest would no longer fit. */
function insideBraces(doc: TomlDocument, path: Path): boolean {
  for (let length = path.length - 1; length > 0; length--) {
    const node = findNode(doc, path.slice(0, length));
    if (node?.kind === 'table' && node.form === 'inline') return true;
  }
  return false;
}

function endsItsLine(text: string, at: number): boolean {
  const next = skipBlanksFrom(text, at);
  return isLineEnd(text, next) || text.charAt(next) === '#';
}

function commentOutRow(doc: TomlDocument, list: ArrayNode, index: number): Plan {
  const place = rowPlace(doc.text, list, index);
  if (place.comma >= 0 && !place.commaNear) return refuse(FAR_COMMA);
  if (!place.ownLines)
    return refuse('This row shares its line with others; put it on a line of its own first.');
  return planEdits(...prefixLines(doc.text, place.span));
}

function commentOutElement(doc: TomlDocument, path: Path, index: number): Plan {
  const region = elementRegion(doc, path.slice(0, -1), index);
  if (!region) return refuse('The parts of this table stand apart from each other; edit it as text.');
  return planEdits(...prefixLines(doc.text, region));
}

/** `# ` where all lines of the span still have the same indentation; empty lines get `#` alone. */
function prefixLines(text: string, span: Span): readonly TextEdit[] {
  const starts: number[] = [];
  for (
    let line = lineStart(text, span.start);
    line < span.end || starts.length === 0;
    line = nextLine(text, line)
  ) {
    starts.push(line);
    if (nextLine(text, line) === text.length) break;
  }
  const filled = starts.filter((line) => lineEnd(text, line) > line);
  const first = filled[0] ?? span.start;
  let common = text.slice(first, skipBlanksFrom(text, first));
  for (const line of filled) while (!text.startsWith(common, line)) common = common.slice(0, -1);
  return starts.map((line) =>
    lineEnd(text, line) === line ? insertAt(line, `${common}#`) : insertAt(line + common.length, '# '),
  );
}

/** Brings back the row or key in the comment at `offset`; of the neighbours at most a comma changes. */
export function planCommentIn(doc: TomlDocument, offset: number): Plan {
  const found = findDisabledAt(doc, offset);
  if (!found) return refuse('There is no commented-out row or key at this place.');
  const { path, source } = found;
  const edits: TextEdit[] = source.lines.cuts.map(({ start, end }) => cut(start, end));
  const list = findNode(doc, path);
  if (source.kind === 'row' && list?.kind === 'array' && list.form === 'inline') {
    const isLast = source.index === list.items.length;
    if (!isLast && !source.hasComma) edits.push(insertAt(source.valueEnd, ','));
    if (isLast && source.index > 0) {
      const before = rowPlace(doc.text, list, source.index - 1);
      if (before.comma < 0) edits.push(insertAt(before.span.end, ','));
    }
  }
  return planEdits(...edits);
}
