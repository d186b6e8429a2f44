import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type TextEdit } from '../base/text-edit.ts';
import {
  findEditorChange,
  toEditorOffset,
  toEditorText,
  toSourceEdits,
  toSourceOffset,
} from './editor-text.ts';

const runs = { numRuns: Number(process.env.STUDIO_RUNS ?? 500) };

/** Short texts that are mostly line ends, so that every neighbourhood of `\r` and `\n` occurs. */
const pieces = fc.constantFrom('a', 'b = 1', '\n', '\r\n', '\r', '\uFEFF', '\t', '\0', '😀', ' # x');
const sources = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));

/** Non-overlapping changes of a text, some touching, as fractions that are laid over its length. */
const changeSeeds = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000), sources), { maxLength: 4 });

function changesOf(text: string, seeds: readonly (readonly [number, number, string])[]): readonly TextEdit[] {
  const cuts = seeds
    .flatMap(([a, b, _text]) => [a, b])
    .map((part) => Math.round((part / 1000) * text.length))
    .sort((a, b) => a - b);
  return seeds.map(([, , inserted], i) => ({
    start: cuts[2 * i] as number,
    end: cuts[2 * i + 1] as number,
    text: inserted.replace(/\r\n|\r/g, '\n'),
  }));
}

test('any editor change: the file reads as the editor, and only what was changed differs', () => {
  fc.assert(
    fc.property(sources, changeSeeds, (source, seeds) => {
      const shown = toEditorText(source);
      const changes = changesOf(shown.text, seeds);
      const edits = toSourceEdits(shown, changes);
      const after = applyEdits(source, edits);
      const expected = applyEdits(shown.text, changes).replace(/^\uFEFF+/, '');
      expect(toEditorText(after).text).toBe(expected);
      expect(edits.map(({ start, end }) => [start, end])).toEqual(
        changes.map(({ start, end }) => [toSourceOffset(shown, start), toSourceOffset(shown, end)]),
      );
      expect(after.slice(0, shown.marks)).toBe(source.slice(0, shown.marks));
    }),
    runs,
  );
});

test('offsets go to the file and back, never between the two halves of a line end', () => {
  fc.assert(
    fc.property(sources, (source) => {
      const shown = toEditorText(source);
      const offsets = Array.from({ length: shown.text.length + 1 }, (_, offset) => offset);
      const there = offsets.map((offset) => toSourceOffset(shown, offset));
      expect(there.map((offset) => toEditorOffset(shown, offset))).toEqual(offsets);
      expect(there.map((offset) => toEditorText(source.slice(0, offset)).text)).toEqual(
        offsets.map((offset) => shown.text.slice(0, offset)),
      );
    }),
    runs,
  );
});

test('between the two halves of a line end it is the end of the line', () => {
  const shown = toEditorText('a\r\nb\r\n');
  expect([0, 1, 2, 3, 4, 5, 6].map((offset) => toEditorOffset(shown, offset))).toEqual([0, 1, 1, 2, 3, 3, 4]);
});

test('a change of the file reaches the editor as one change', () => {
  fc.assert(
    fc.property(sources, sources, (before, after) => {
      const shown = toEditorText(after);
      const change = findEditorChange(toEditorText(before).text, shown);
      expect(applyEdits(toEditorText(before).text, change ? [change] : [])).toBe(shown.text);
    }),
    runs,
  );
});

function type(source: string, start: number, end: number, text: string): string {
  return applyEdits(source, toSourceEdits(toEditorText(source), [{ start, end, text }]));
}

test.each([
  ['in a CRLF file', 'a = 1\r\nb = 2\r\n', 5, 5, '\nc = 3', 'a = 1\r\nc = 3\r\nb = 2\r\n'],
  ['on the CRLF line of a mixed file', 'a\nb\r\nc\n', 3, 3, '\n', 'a\nb\r\n\r\nc\n'],
  ['on the LF line of a mixed file', 'a\nb\r\nc\n', 1, 1, '\n', 'a\n\nb\r\nc\n'],
  ['at the end without a final newline', 'a\r\nb', 3, 3, '\n', 'a\r\nb\r\n'],
  ['after a byte order mark', '\uFEFFa\r\n', 0, 0, 'x\n', '\uFEFFx\r\na\r\n'],
  ['in an empty file', '', 0, 0, 'a\nb', 'a\nb'],
])('a line break typed %s', (_where, source, start, end, text, expected) => {
  expect(type(source, start, end, text)).toBe(expected);
});

test('a pasted CRLF becomes LF in an LF file, and a pasted byte order mark is left out', () => {
  expect(type('a\n', 0, 0, '\uFEFFx\r\ny\r\n')).toBe('x\ny\na\n');
  expect(type('\uFEFFa', 0, 0, '\uFEFFx')).toBe('\uFEFFxa');
});

test('deleting what stands between a lone CR and an LF leaves two line ends', () => {
  expect(type('x\ry\nz', 2, 3, '')).toBe('x\r\n\nz');
});

test('deleting everything keeps the byte order mark', () => {
  expect(type('\uFEFFa\r\nb', 0, 3, '')).toBe('\uFEFF');
});

function typeAll(source: string, ...changes: readonly (readonly [number, number, string])[]): string {
  const edits = changes.map(([start, end, text]) => ({ start, end, text }));
  return applyEdits(source, toSourceEdits(toEditorText(source), edits));
}

test.each<[string, string, readonly (readonly [number, number, string])[], string]>([
  [
    'line ends',
    'a\r\nb\r\n',
    [
      [1, 2, '\n'],
      [2, 3, '\n'],
    ],
    'a\r\n\r\n\r\n',
  ],
  [
    'the first deletes, the second types',
    'x\ry\nz',
    [
      [2, 3, ''],
      [3, 4, '\n'],
    ],
    'x\r\n\nz',
  ],
  [
    'a lone CR before a typed LF',
    'x\ry\nz\n',
    [
      [1, 2, '\n'],
      [2, 3, ''],
    ],
    'x\r\n\nz\n',
  ],
  [
    'nothing between them',
    'a\rb\nc',
    [
      [2, 2, ''],
      [2, 3, ''],
    ],
    'a\r\n\nc',
  ],
  [
    'the line end behind the first goes',
    'x\ry\nz',
    [
      [2, 3, ''],
      [3, 4, 'x'],
    ],
    'x\rxz',
  ],
  [
    'side by side in CRLF',
    'ab\r\n',
    [
      [1, 1, '\n'],
      [1, 2, 'x'],
    ],
    'a\r\nx\r\n',
  ],
  [
    'far from each other',
    'a\rbc\nd',
    [
      [1, 1, '\n'],
      [3, 4, ''],
    ],
    'a\r\rb\nd',
  ],
])('several carets: %s', (_, source, changes, expected) => {
  expect(typeAll(source, ...changes)).toBe(expected);
});
