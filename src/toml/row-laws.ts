/** Laws of editing rows that hold for every file; only tests import this. */
import { expect } from 'vitest';
import type { NewValue, Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { edited, listsOf } from './edit-laws.ts';
import { editToml, findNode, findTrailingComment, type TomlDocument } from './index.ts';
import { expectCommentsAboveRows } from './test-row-comments.ts';

export interface RowCounts {
  inserts: number;
  removes: number;
  moves: number;
  movedAmongComments: number;
  comments: number;
  labels: number;
  refused: number;
  doubtful: number;
}

export function emptyCounts(): RowCounts {
  return {
    inserts: 0,
    removes: 0,
    moves: 0,
    movedAmongComments: 0,
    comments: 0,
    labels: 0,
    refused: 0,
    doubtful: 0,
  };
}

export function showCounts(counts: RowCounts): string {
  const { inserts, removes, moves, movedAmongComments, comments, labels, refused, doubtful } = counts;
  return (
    `${inserts} inserted, ${removes} removed, ${moves} moved and back, ${movedAmongComments} moved among comment lines, ` +
    `${comments} commented out and in, ${labels} comments set and back, ${refused} not commented out since they share a line, ${doubtful} refused in doubt`
  );
}

/** `strict`: every edit must be done; else one that cannot be done without doubt may be refused, and is counted. */
type Strictness = 'strict' | 'may refuse';

/** Every row list: insert and remove, delete, move and back, comment out and in; only the row's lines change. */
export function checkRows(doc: TomlDocument, counts: RowCounts, strictness: Strictness = 'strict'): void {
  for (const path of listsOf(doc.root)) {
    const list = findNode(doc, path);
    if (list?.kind !== 'array') expect.fail('a list is missing');
    const size = list.items.length;
    for (const index of new Set([0, Math.floor(size / 2), size])) checkInsert(doc, path, index, size, counts);
    for (let row = 0; row < size; row++) {
      if (done(doc, { kind: 'remove-row', path: [...path, row] }, strictness, counts))
        checkRemove(doc, path, row, size, counts);
      for (const to of new Set([0, row + 1, size - 1])) {
        const operation: Operation = { kind: 'move-row', path: [...path, row], to };
        if (to >= size || to === row || !done(doc, operation, strictness, counts)) continue;
        checkMove(doc, path, row, to, counts);
      }
      checkCommentOut(doc, path, row, strictness, counts);
      checkComment(doc, [...path, row], counts);
    }
  }
}

/** False when an operation is refused where it may be. */
function done(doc: TomlDocument, operation: Operation, strictness: Strictness, counts: RowCounts): boolean {
  const result = editToml(doc, operation);
  if (result.ok || strictness === 'strict') return true;
  counts.doubtful++;
  return false;
}

function checkInsert(doc: TomlDocument, path: Path, index: number, size: number, counts: RowCounts): void {
  const value: NewValue = ['new', 0x1000n];
  const operation: Operation = { kind: 'insert-row', path, index, ...(size === 0 && { value }) };
  const added = edited(doc, operation);
  expectCommentsAboveRows(doc, added, operation);
  const comments = trailingComments(added, path, size + 1);
  expect(comments.toSpliced(index, 1)).toEqual(trailingComments(doc, path, size));
  expect(comments[index]).toBeUndefined();
  if (size > 0) expect(edited(added, { kind: 'remove-row', path: [...path, index] }).text).toBe(doc.text);
  expectSameLines(doc, path, added, linesOfRow(added, path, index));
  counts.inserts++;
}

function checkRemove(doc: TomlDocument, path: Path, row: number, size: number, counts: RowCounts): void {
  const operation: Operation = { kind: 'remove-row', path: [...path, row] };
  const after = edited(doc, operation);
  expectCommentsAboveRows(doc, after, operation);
  const left = size === 1 ? [] : trailingComments(after, path, size - 1);
  expect(left).toEqual(trailingComments(doc, path, size).toSpliced(row, 1));
  expectSameLines(doc, path, after, linesOfRow(doc, path, row));
  counts.removes++;
}

function checkMove(doc: TomlDocument, path: Path, row: number, to: number, counts: RowCounts): void {
  const operation: Operation = { kind: 'move-row', path: [...path, row], to };
  const after = edited(doc, operation);
  expectCommentsAboveRows(doc, after, operation);
  const size = sizeOf(doc, path);
  const comments = trailingComments(doc, path, size);
  const expected = comments.toSpliced(row, 1).toSpliced(to, 0, comments[row]);
  expect(trailingComments(after, path, size)).toEqual(expected);
  const back = edited(after, { kind: 'move-row', path: [...path, to], to: row });
  // With comment lines above or below, the row's old place among them is not to be known again.
  if (hasLinesOfComment(doc, path, row)) {
    expect(linesOf(back.text)).toEqual(linesOf(doc.text));
    counts.movedAmongComments++;
  } else {
    expect(back.text).toBe(doc.text);
    counts.moves++;
  }
  // Rows that share lines change places by their texts: every row between them changes its line.
  const between = Math.abs(to - row) + 1;
  expectSameLines(doc, path, after, ownsLines(doc, path) ? linesOfRow(doc, path, row) : between * 2);
}

/** True when every row begins a line and ends one. */
function ownsLines(doc: TomlDocument, path: Path): boolean {
  const list = findNode(doc, path);
  if (list?.kind !== 'array') return false;
  const { text } = doc;
  return list.items.every(
    ({ span }) =>
      /\n[ \t]*$/.test(text.slice(0, span.start)) && /^[ \t]*,?[ \t]*(#.*)?\r?\n/.test(text.slice(span.end)),
  );
}

function checkCommentOut(
  doc: TomlDocument,
  path: Path,
  row: number,
  strictness: Strictness,
  counts: RowCounts,
): void {
  const { start, end } = findNode(doc, [...path, row])?.span ?? { start: 0, end: 0 };
  const operation: Operation = { kind: 'comment-out', path: [...path, row] };
  const result = editToml(doc, operation);
  if (!result.ok) {
    const sharesLine =
      /[^ \t\n].*$/.test(doc.text.slice(0, start)) || !/^[ \t]*,?[ \t]*(#|\r?\n)/.test(doc.text.slice(end));
    if (sharesLine) counts.refused++;
    else if (strictness === 'may refuse') counts.doubtful++;
    else expect.fail(`${path.join('.')}[${row}]: ${result.reason}`);
    return;
  }
  expectCommentsAboveRows(doc, result.doc, operation);
  const offset = start;
  expect(edited(result.doc, { kind: 'comment-in', offset }).text).toBe(doc.text);
  expectSameLines(doc, path, result.doc, linesOfRow(doc, path, row));
  counts.comments++;
}

/** The comment behind a row, set and set back, or set and taken away: only blanks at the line's end may be gone. */
function checkComment(doc: TomlDocument, row: Path, counts: RowCounts): void {
  const was = findTrailingComment(doc, row)?.text;
  const result = editToml(doc, { kind: 'set-comment', path: row, text: 'another' });
  if (!result.ok) {
    const end = findNode(doc, row)?.span.end;
    expect(doc.text.slice(end)).toMatch(/^[ \t]*,?[ \t]*[^ \t#\r\n]/);
    return;
  }
  expect(findTrailingComment(result.doc, row)?.text).toBe('another');
  const back = edited(result.doc, { kind: 'set-comment', path: row, text: was ?? '' }).text;
  if (was === undefined) expect(back.replace(/[ \t]+$/gm, '')).toBe(doc.text.replace(/[ \t]+$/gm, ''));
  else if (was !== '') expect(back).toBe(doc.text);
  counts.labels++;
}

function hasLinesOfComment(doc: TomlDocument, path: Path, row: number): boolean {
  const list = findNode(doc, path);
  if (list?.kind !== 'array') return false;
  const start = list.items[row - 1]?.span.end ?? list.span.start;
  const end = list.items[row + 1]?.span.start ?? list.span.end;
  return /\n[ \t]*#/.test(doc.text.slice(start, end));
}

function linesOf(text: string): string[] {
  return text.split('\n').sort();
}

function sizeOf(doc: TomlDocument, path: Path): number {
  const list = findNode(doc, path);
  return list?.kind === 'array' ? list.items.length : 0;
}

function trailingComments(doc: TomlDocument, path: Path, size: number): (string | undefined)[] {
  return Array.from({ length: size }, (_, i) => findTrailingComment(doc, [...path, i])?.text);
}

/**
 * Only the row's lines change, and at most one more for the comma of its neighbour; before and after the list nothing
 * differs by a byte.
 */
function expectSameLines(before: TomlDocument, path: Path, after: TomlDocument, rowLines: number): void {
  const a = findNode(before, path)?.span;
  const b = findNode(after, path)?.span;
  if (!a || !b || before.text.startsWith('[[', a.start)) return;
  const gone = lessLines(before.text, after.text);
  const added = lessLines(after.text, before.text);
  expect(Math.min(gone, added)).toBeLessThanOrEqual(rowLines + 1);
  expect(Math.max(gone, added)).toBeLessThanOrEqual(rowLines + 3);
  expect(after.text.slice(0, b.start)).toBe(before.text.slice(0, a.start));
  expect(after.text.slice(b.end)).toBe(before.text.slice(a.end));
}

/** How many lines of `a` are not in `b`, each counted as often as it stands there. */
function lessLines(a: string, b: string): number {
  const left = new Map<string, number>();
  for (const line of b.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
  let missing = 0;
  for (const line of a.split('\n')) {
    const count = left.get(line) ?? 0;
    if (count === 0) missing++;
    else left.set(line, count - 1);
  }
  return missing;
}

function linesOfRow(doc: TomlDocument, path: Path, row: number): number {
  const span = findNode(doc, [...path, row])?.span;
  return span ? doc.text.slice(span.start, span.end).split('\n').length : 1;
}
