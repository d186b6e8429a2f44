/** Whose comment a comment line is, worked out from lines alone; only tests import this. */
import { expect } from 'vitest';
import type { Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { findDisabled, findNode, type TomlDocument, type TomlNode } from './index.ts';

const COMMENT = /^[ \t]*#/;
/** A commented-out key or table, a heading's frame, or a part of a row. */
const APART = /^[ \t]*#+[ \t]*(?:[\w."-]+[ \t]*=|[[\]{}]|-{2,}|$)/;

/**
 * The comment lines directly above each row of the list at `path`, top first. Undefined where rows share lines, or
 * where a comment is of a kind whose owner depends on more than lines.
 */
export function commentsAboveRows(doc: TomlDocument, path: Path): readonly (readonly string[])[] | undefined {
  const list = findNode(doc, path);
  if (list?.kind !== 'array') return undefined;
  const lines = doc.text.split('\n');
  const starts = list.items.map((item) => lineOf(doc.text, startOf(item)));
  const alone = list.items.every((item, i) => {
    const isFirst = /^[ \t]*$/.test(
      (lines[starts[i] as number] as string).slice(0, columnOf(doc.text, startOf(item))),
    );
    return (
      isFirst &&
      (i === 0 || lineOf(doc.text, (list.items[i - 1] as TomlNode).span.end) < (starts[i] as number))
    );
  });
  if (!alone) return undefined;
  const disabled = new Set(
    findDisabled(doc, path).flatMap(({ span }) => linesBetween(doc.text, span.start, span.end)),
  );
  const found: string[][] = [];
  for (const start of starts) {
    const above: string[] = [];
    for (let line = start - 1; COMMENT.test(lines[line] ?? '') && !disabled.has(line); line--) {
      const shown = lines[line] as string;
      if (APART.test(shown.trimEnd()) || (line === 0 && list.form === 'header')) return undefined;
      above.unshift(shown.trim());
    }
    found.push(above);
  }
  return found;
}

/** Law: a comment above a row is above that row or nowhere afterwards, and a new row has none. */
export function expectCommentsAboveRows(
  before: TomlDocument,
  after: TomlDocument,
  operation: Operation,
): boolean {
  if (operation.kind === 'comment-in') return false;
  const isRow = typeof operation.path.at(-1) === 'number';
  const path = isRow ? operation.path.slice(0, -1) : operation.path;
  const [old, now] = [commentsAboveRows(before, path), commentsAboveRows(after, path)];
  if (!old || !now) return false;
  const row = operation.path.at(-1) as number;
  const context = `${JSON.stringify(before.text)}\n${JSON.stringify(after.text)}`;
  if (operation.kind === 'insert-row') expect(now, context).toEqual(old.toSpliced(operation.index, 0, []));
  else if (operation.kind === 'duplicate-row') expect(now, context).toEqual(old.toSpliced(row + 1, 0, []));
  else if (isRow && (operation.kind === 'remove-row' || operation.kind === 'comment-out'))
    expect(now, context).toEqual(old.toSpliced(row, 1));
  else if (operation.kind === 'move-row')
    expect(now, context).toEqual(old.toSpliced(row, 1).toSpliced(operation.to, 0, old[row] ?? []));
  else return false;
  return old.some((lines) => lines.length > 0);
}

function startOf(item: TomlNode): number {
  return item.kind === 'table' && item.headerSpan ? item.headerSpan.start : item.span.start;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function linesBetween(text: string, start: number, end: number): readonly number[] {
  const first = lineOf(text, start);
  return Array.from({ length: lineOf(text, end) - first + 1 }, (_, i) => first + i);
}
