import { describe, expect, test } from 'vitest';
import type { NewValue, Operation } from '../base/operation.ts';
import { edited, parsed } from './edit-laws.ts';
import { editToml } from './index.ts';

const path = ['a'];

function after(text: string, operation: Operation): string {
  return edited(parsed(text), operation).text;
}

function reason(text: string, operation: Operation): string {
  const result = editToml(parsed(text), operation);
  return result.ok ? 'done' : result.reason;
}

describe('insert', () => {
  test.each<[string, number, NewValue | undefined, string]>([
    // A row on its own line: the neighbour's indentation, line end, comma.
    ['a = [\n\t[0x01, "x"], # c\n]\n', 1, [2n, 'y'], 'a = [\n\t[0x01, "x"], # c\n\t[0x02, "y"],\n]\n'],
    ['a = [\r\n  [1],\r\n]\r\n', 1, undefined, 'a = [\r\n  [1],\r\n  [1],\r\n]\r\n'],
    ['a = [\n  [1] # c\n]', 1, [2n], 'a = [\n  [1], # c\n  [2]\n]'],
    ['a = [\n  [1],\n  [2],\n]', 0, [0n], 'a = [\n  [0],\n  [1],\n  [2],\n]'],
    ['a = [\n  # one\n  [1],\n]', 0, [0n], 'a = [\n  [0],\n  # one\n  [1],\n]'],
    ['a = [\n  # head\n\n  [1],\n]', 0, [0n], 'a = [\n  # head\n\n  [0],\n  [1],\n]'],
    [
      'a = [\n  # one\n  [1],\n  # two\n  [2],\n]',
      0,
      [0n],
      'a = [\n  [0],\n  # one\n  [1],\n  # two\n  [2],\n]',
    ],
    ['a = [\n  [1],\n  # [2],\n]', 1, [3n], 'a = [\n  [1],\n  [3],\n  # [2],\n]'],
    // One cell a line.
    [
      'a = [\n  [\n    "x",\n    0x1_0000,\n  ],\n]',
      1,
      ['y', 0x2_0000n],
      'a = [\n  [\n    "x",\n    0x1_0000,\n  ],\n  [\n    "y",\n    0x2_0000,\n  ],\n]',
    ],
    [
      'a = [\n  [\n    "x", # name\n    # size\n    1\n  ],\n]',
      1,
      undefined,
      'a = [\n  [\n    "x", # name\n    # size\n    1\n  ],\n  [\n    "x",\n    1\n  ],\n]',
    ],
    // More and fewer cells than the neighbour.
    ['a = [\n  [1, 2],\n]', 1, [1n, 2n, 3n], 'a = [\n  [1, 2],\n  [1, 2, 3],\n]'],
    ['a = [\n  [1, 2, ],\n]', 1, [1n], 'a = [\n  [1, 2, ],\n  [1, ],\n]'],
    // Inline tables.
    [
      'a = [{ x=1, y="s" }]',
      1,
      { table: { x: 2n, y: 't', z: true } },
      'a = [{ x=1, y="s" }, { x=2, y="t", z=true }]',
    ],
    // Rows that share a line.
    ['a = [1, 2]', 1, 9n, 'a = [1, 9, 2]'],
    ['a = [ 1,2 ]', 2, 9n, 'a = [ 1,2,9 ]'],
    ['a = [1, 2,]', 2, 9n, 'a = [1, 2, 9,]'],
    ['a = [1, 2, # two\n  3, 4 # four\n]', 4, 5n, 'a = [1, 2, # two\n  3, 4, # four\n  5\n]'],
    ['a = [ 1 # one\n, 2 # two\n]', 2, 3n, 'a = [ 1 # one\n, 2, # two\n3\n]'],
    ['a = [[1],\n     [2]]', 2, [3n], 'a = [[1],\n     [2],\n     [3]]'],
    // Empty lists.
    ['a = []\n', 0, [1n, 'x'], 'a = [\n    [1, "x"],\n]\n'],
    ['a = []\r\nb = [\r\n\t[1],\r\n]', 0, [1n], 'a = [\r\n\t[1],\r\n]\r\nb = [\r\n\t[1],\r\n]'],
    ['a = []', 0, 5n, 'a = [5]'],
    ['a = [\n]', 0, [1n], 'a = [\n    [1],\n]'],
    ['a = [ # c\n  # [1],\n]', 0, [2n], 'a = [ # c\n  # [1],\n  [2],\n]'],
    // Strings keep the neighbour's quotes.
    ["a = ['x']", 1, 'y', "a = ['x', 'y']"],
  ])('%j at %d', (text, index, value, expected) => {
    expect(after(text, { kind: 'insert-row', path, index, ...(value !== undefined && { value }) })).toBe(
      expected,
    );
  });

  test('what cannot be is refused', () => {
    expect(reason('a = []', { kind: 'insert-row', path, index: 0 })).toBe('There is no row to copy.');
    expect(reason('a = [1]', { kind: 'insert-row', path, index: 2 })).toBe('a has no place 2.');
    expect(reason('a = 1', { kind: 'insert-row', path, index: 0, value: 1n })).toBe('a is not a list.');
  });
});

describe('remove', () => {
  test.each([
    ['a = [\n  [1], # one\n  [2], # two\n]', 0, 'a = [\n  [2], # two\n]'],
    ['a = [\n  [1], # one\n  [2] # two\n]', 1, 'a = [\n  [1] # one\n]'],
    ['a = [\n  # one\n  [1],\n]', 0, 'a = [\n]'],
    ['a = [\n  # of all\n\n  [1],\n]', 0, 'a = [\n  # of all\n\n]'],
    ['a = [1, 2, 3]', 1, 'a = [1, 3]'],
    ['a = [ 1, 2, 3 ]', 2, 'a = [ 1, 2 ]'],
    ['a = [ 1, 2, 3 ]', 0, 'a = [ 2, 3 ]'],
    ['a = [1, 2,]', 1, 'a = [1,]'],
    ['a = [ 1 ]', 0, 'a = []'],
    ['a = [1, # one\n]', 0, 'a = [\n]'],
    ['a = [1, 2,\n  3]', 1, 'a = [1,\n  3]'],
    ['a = [[1],\n  [2]]', 0, 'a = [[2]]'],
  ])('%j without row %d', (text, row, expected) => {
    expect(after(text, { kind: 'remove-row', path: ['a', row] })).toBe(expected);
  });

  test('a comment that may be about several rows is not thrown away', () => {
    expect(reason('a = [1, 2, # both\n 3]', { kind: 'remove-row', path: ['a', 1] })).toMatch(/whose comment/);
    expect(reason('a = [ 1 # one\n, 2]', { kind: 'remove-row', path: ['a', 0] })).toMatch(
      /comma stands on another line/,
    );
  });
});

describe('move', () => {
  test.each([
    [
      'a = [\n  [1], # one\n  [2], # two\n  [3], # three\n]',
      0,
      2,
      'a = [\n  [2], # two\n  [3], # three\n  [1], # one\n]',
    ],
    [
      'a = [\n  [1], # one\n  [2], # two\n  [3] # three\n]',
      0,
      2,
      'a = [\n  [2], # two\n  [3], # three\n  [1] # one\n]',
    ],
    ['a = [\n  [1], # one\n  [2] # two\n]', 1, 0, 'a = [\n  [2], # two\n  [1] # one\n]'],
    ['a = [\n  # one\n  [1],\n  # two\n  [2],\n]', 1, 0, 'a = [\n  # two\n  [2],\n  # one\n  [1],\n]'],
    ['a = [\n  # one\n  [1],\n  [2],\n]', 1, 0, 'a = [\n  [2],\n  # one\n  [1],\n]'],
    ['a = [\n  # of all\n\n  [1],\n  [2],\n]', 1, 0, 'a = [\n  # of all\n\n  [2],\n  [1],\n]'],
    ['a = [\n  [1],\n  # [9],\n  [2],\n]', 0, 1, 'a = [\n  # [9],\n  [2],\n  [1],\n]'],
    ['a = [1, 22,\n  3]', 0, 2, 'a = [22, 3,\n  1]'],
    ['a = [ 1, 2 ]', 1, 0, 'a = [ 2, 1 ]'],
  ])('%j: row %d to %d', (text, row, to, expected) => {
    expect(after(text, { kind: 'move-row', path: ['a', row], to })).toBe(expected);
  });

  test('where a comment could go astray it is refused', () => {
    expect(reason('a = [1, # one\n 2]', { kind: 'move-row', path: ['a', 0], to: 1 })).toMatch(
      /whose comment/,
    );
    expect(reason('a = [1, 2]', { kind: 'move-row', path: ['a', 0], to: 2 })).toBe('a has no row 2.');
  });
});

test('a duplicate stands below its row, without its comment', () => {
  const text = 'a = [\n  [1], # one\n  [2], # two\n]';
  expect(after(text, { kind: 'duplicate-row', path: ['a', 0] })).toBe(
    'a = [\n  [1], # one\n  [1],\n  [2], # two\n]',
  );
});

describe('comment out and in', () => {
  test.each([
    ['a = [\n    [1], # one\n    [2],\n]', ['a', 0], 'a = [\n    # [1], # one\n    [2],\n]'],
    ['a = [\n\t[\r\n\t\t1,\r\n\r\n\t],\r\n]', ['a', 0], 'a = [\n\t# [\r\n\t# \t1,\r\n\t#\r\n\t# ],\r\n]'],
    ['a = [\n  [1],\n  [2]\n]', ['a', 1], 'a = [\n  [1],\n  # [2]\n]'],
    ['[t]\n  k = 1 # c\nl = 2', ['t', 'k'], '[t]\n  # k = 1 # c\nl = 2'],
    ['[t]\nl = 2\nk = [\n  1,\n]', ['t', 'k'], '[t]\nl = 2\n# k = [\n#   1,\n# ]'],
    [
      '[[x]]\nk = 1\n\n# about l\nl = 2\n\n[[x]]\nk = 3\n',
      ['x', 0],
      '# [[x]]\n# k = 1\n#\n# # about l\n# l = 2\n\n[[x]]\nk = 3\n',
    ],
    ['[[x]]\nk = 1', ['x', 0], '# [[x]]\n# k = 1'],
  ])('%j: %j', (text, at, expected) => {
    const doc = parsed(text);
    const out = edited(doc, { kind: 'comment-out', path: at });
    expect(out.text).toBe(expected);
    expect(edited(out, { kind: 'comment-in', offset: out.text.indexOf('# ') }).text).toBe(text);
  });

  test.each([
    ['a = [\n  #[1]\n  [2],\n]', 'a = [\n  [1],\n  [2],\n]'],
    ['a = [\n  [2]\n  # [1]\n]', 'a = [\n  [2],\n  [1]\n]'],
    ['a = [\n  # [\n  #   "x",\n  # ] # c\n  [2],\n]', 'a = [\n  [\n    "x",\n  ], # c\n  [2],\n]'],
    ['a = [\n   # ["/gic"],\n]', 'a = [\n   ["/gic"],\n]'],
    ['#k = 1', 'k = 1'],
  ])('%j comes in as %j', (text, expected) => {
    expect(after(text, { kind: 'comment-in', offset: text.indexOf('#') })).toBe(expected);
  });

  test('what shares a line, or would not come back, is refused', () => {
    expect(reason('a = [1, 2]', { kind: 'comment-out', path: ['a', 0] })).toMatch(/shares its line/);
    expect(reason('a = { b = 1 }', { kind: 'comment-out', path: ['a', 'b'] })).toMatch(/shares its line/);
    expect(reason('# prose', { kind: 'comment-in', offset: 0 })).toMatch(/no commented-out/);
    expect(reason('k = 1\n# k = 2', { kind: 'comment-in', offset: 6 })).toMatch(/defined twice/);
  });
});
