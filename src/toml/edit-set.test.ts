import { expect, test } from 'vitest';
import type { NewValue } from '../base/operation.ts';
import { parsePath } from '../base/path.ts';
import { edited, parsed } from './edit-laws.ts';
import { editToml, editTomlAll } from './index.ts';

function after(text: string, path: string, value: NewValue): string {
  return edited(parsed(text), { kind: 'set', path: parsePath(path) ?? [], value }).text;
}

test.each<[string, string, NewValue, string]>([
  ['a = 0x8020_0000 # c\n', 'a', 0x8040_0000n, 'a = 0x8040_0000 # c\n'],
  ['a = "x"', 'a', 2n, 'a = 2'],
  ['a = 1', 'a', 'x', 'a = "x"'],
  ['a = true\r\n', 'a', false, 'a = false\r\n'],
  ['a = 1.50', 'a', { literal: '2.5e3' }, 'a = 2.5e3'],
  ['a = [1, 2]', 'a[1]', 3n, 'a = [1, 3]'],
  ['a = { b.c = 1 }', 'a.b.c', 2n, 'a = { b.c = 2 }'],
  ['[[x]]\na = 1\n[[x]]\na = 1\n', 'x[1].a', 7n, '[[x]]\na = 1\n[[x]]\na = 7\n'],
  ['a = 1', 'a', [1n, 'b'], 'a = [1, "b"]'],
  ['a = 1', 'a', { table: { b: 1n, 'c d': [] } }, 'a = { b = 1, "c d" = [] }'],
  ['a = 1', 'a', { literal: '[0x1,\n 2]' }, 'a = [0x1,\n 2]'],
  // Lists and tables keep what they can.
  ['a = [ 0x10, 2 ] # c', 'a', [0x20n, 2n], 'a = [ 0x20, 2 ] # c'],
  ['a = [0x10, 2]', 'a', [0x10n, 2n, 3n], 'a = [0x10, 2, 3]'],
  ['a = [\n  0x10, # ten\n  0x20,\n]', 'a', [0x11n], 'a = [\n  0x11, # ten\n]'],
  ['a = [1]', 'a', [], 'a = []'],
  ['a = { b = 0x01, c = 2 }', 'a', { table: { b: 2n, d: 4n } }, 'a = { b = 0x02, d = 4 }'],
  ['[a]\nb = 1 # one\nc = 2\n', 'a', { table: { b: 2n } }, '[a]\nb = 2 # one\n'],
  // A missing key is inserted.
  ['[a]\nb = 1\n', 'a.c', 2n, '[a]\nb = 1\nc = 2\n'],
])('%j: set %s', (text, path, value, expected) => {
  expect(after(text, path, value)).toBe(expected);
});

test('a value that is there already changes no byte', () => {
  const doc = parsed('a = [ 0x0A, "\\u0041" ]\n');
  expect(editToml(doc, { kind: 'set', path: ['a'], value: [10n, 'A'] })).toEqual({
    ok: true,
    edits: [],
    doc,
  });
});

test('a short hexadecimal number follows the grouping of its file', () => {
  expect(after('a = 0x8000\nb = 0x1_0000\n', 'a', 0x2_0000n)).toBe('a = 0x2_0000\nb = 0x1_0000\n');
  expect(after('a = 0x8000\nb = 0x10000\n', 'a', 0x2_0000n)).toBe('a = 0x20000\nb = 0x10000\n');
});

test.each<[string, string, NewValue, RegExp]>([
  ['[a]\nb = 1', 'a', 2n, /several lines/],
  ['a = 1', 'a[0]', 2n, /no row a\[0\]/],
  ['a = 1', 'a', { literal: '1 # x' }, /not a TOML value/],
  ['a = 1', 'a', { literal: '' }, /not a TOML value/],
  ['a = 1', 'a.b', 2n, /not a table/],
  ['a = "x"', 'a', '\ud83d', /not a TOML value/],
])('%j: %s cannot be set', (text, path, value, reason) => {
  const result = editToml(parsed(text), { kind: 'set', path: parsePath(path) ?? [], value });
  expect(result.ok ? '' : result.reason).toMatch(reason);
});

test('several changes come as edits against the first text, all or none', () => {
  const doc = parsed('a = 1\nb = [1, 2]\n');
  const result = editTomlAll(doc, [
    { kind: 'set', path: ['a'], value: 5n },
    { kind: 'insert-row', path: ['b'], index: 2 },
    { kind: 'set', path: ['b', 2], value: 9n },
  ]);
  expect(result).toMatchObject({
    ok: true,
    edits: [
      { start: 4, end: 5, text: '5' },
      { start: 15, end: 15, text: ', 9' },
    ],
  });
  expect(result.ok && result.doc.text).toBe('a = 5\nb = [1, 2, 9]\n');
  const half = editTomlAll(doc, [
    { kind: 'set', path: ['a'], value: 5n },
    { kind: 'remove-key', path: ['zz'] },
  ]);
  expect(half.ok).toBe(false);
});
