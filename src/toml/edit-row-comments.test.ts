import { expect, test } from 'vitest';
import type { Operation } from '../base/operation.ts';
import { edited, parsed } from './edit-laws.ts';
import { editToml } from './index.ts';
import { toCrlf } from './test-line-ends.ts';

function after(text: string, operation: Operation): string {
  return edited(parsed(text), operation).text;
}

const A = ['a', 0];
const B = ['a', 1];
const OUT = 'comment-out';

test.each<[string, string, Operation, string]>([
  ['goes up with it', '# 1\n[1],\n# 2\n[2],', { kind: 'move-row', path: B, to: 0 }, '# 2\n[2],\n# 1\n[1],'],
  ['goes down with it', '# 1\n[1],\n[2],', { kind: 'move-row', path: A, to: 1 }, '[2],\n# 1\n[1],'],
  ['goes down as the last', '# 1\n[1],\n[2]', { kind: 'move-row', path: A, to: 1 }, '[2],\n# 1\n[1]'],
  [
    'goes up from the last',
    '[1],\n# 2\n# two\n[2] # x',
    { kind: 'move-row', path: B, to: 0 },
    '# 2\n# two\n[2], # x\n[1]',
  ],
  ['is removed with it', '# 1\n[1],\n# 2\n[2],', { kind: 'remove-row', path: A }, '# 2\n[2],'],
  ['is removed with the last', '[1],\n# 2\n[2]', { kind: 'remove-row', path: B }, '[1]'],
  ['is removed with the only one', '# 1\n[1],', { kind: 'remove-row', path: A }, ''],
  ['is removed before a blank line', '# 1\n[1],\n\n[2],', { kind: 'remove-row', path: A }, '\n[2],'],
  ['is parted from what it may mean too', '# 1\n[1],\n[2],', { kind: 'remove-row', path: A }, '# 1\n\n[2],'],
  ['is parted in the middle', '[0],\n# 1\n[1],\n[2]', { kind: 'remove-row', path: B }, '[0],\n# 1\n\n[2]'],
  [
    'is parted from a commented-out row',
    '# 1\n[1],\n# [2],\n',
    { kind: 'remove-row', path: A },
    '# 1\n\n# [2],\n',
  ],
  [
    'is removed before the comment of one',
    '# 1\n[1],\n# 2\n# [2],',
    { kind: 'remove-row', path: A },
    '# 2\n# [2],',
  ],
  ['stays above it commented out', '# 1\n[1],\n[2],', { kind: OUT, path: A }, '# 1\n# [1],\n[2],'],
  [
    'is not for a row before it',
    '# 1\n[1],',
    { kind: 'insert-row', path: ['a'], index: 0 },
    '[1],\n# 1\n[1],',
  ],
  [
    'is not for a row between',
    '[1],\n# 2\n[2],',
    { kind: 'insert-row', path: ['a'], index: 1 },
    '[1],\n[1],\n# 2\n[2],',
  ],
  ['is not for its copy', '# 1\n[1],\n[2],', { kind: 'duplicate-row', path: A }, '# 1\n[1],\n[1],\n[2],'],
  [
    'of a paragraph goes too',
    '# 1\n#\n# one\n[1],\n[2],',
    { kind: 'move-row', path: A, to: 1 },
    '[2],\n# 1\n#\n# one\n[1],',
  ],
  [
    'that begins with a bracket goes too',
    '# [1] it\n# [see] it\n[1],\n# 2\n[2],',
    { kind: 'remove-row', path: A },
    '# [1] it\n# 2\n[2],',
  ],
  // Of its own: what a blank line or a frame parts from a row, and commented-out rows with what is said of them.
  ['a heading stays', '# rows\n\n[1],\n[2],', { kind: 'move-row', path: A, to: 1 }, '# rows\n\n[2],\n[1],'],
  [
    'a heading stays at a removal',
    '# rows\n\n# 1\n[1],\n# 2\n[2],',
    { kind: 'remove-row', path: A },
    '# rows\n\n# 2\n[2],',
  ],
  [
    'a frame stays',
    '# --\n# rows\n# --\n# 1\n[1],\n[2],',
    { kind: 'move-row', path: A, to: 1 },
    '# --\n# rows\n# --\n[2],\n# 1\n[1],',
  ],
  ['a bare frame stays', '#\n# rows\n#\n[1],\n[2],', { kind: 'remove-row', path: A }, '#\n# rows\n#\n[2],'],
  [
    'hashes are a frame',
    '####\n# rows\n####\n[1],\n[2],',
    { kind: 'remove-row', path: A },
    '####\n# rows\n####\n[2],',
  ],
  [
    'a commented-out row stays',
    '# 9\n# [9],\n# 1\n[1],\n[2],',
    { kind: 'move-row', path: A, to: 1 },
    '# 9\n# [9],\n[2],\n# 1\n[1],',
  ],
  [
    'a tall one stays',
    '# [\n#  9,\n# ]\n# 1\n[1],\n# 2\n[2],',
    { kind: 'remove-row', path: A },
    '# [\n#  9,\n# ]\n# 2\n[2],',
  ],
  [
    'one that ends with a cell stays',
    '# [9,\n#  8],\n# 1\n[1],\n[2],',
    { kind: 'move-row', path: A, to: 1 },
    '# [9,\n#  8],\n[2],\n# 1\n[1],',
  ],
  ['a number stays', '# 9,\n# one\n1,\n2,', { kind: 'move-row', path: A, to: 1 }, '# 9,\n2,\n# one\n1,'],
  ['is parted from a number', '# one\n1,\n# 9,\n2,', { kind: 'remove-row', path: A }, '# one\n\n# 9,\n2,'],
  [
    'is parted from a broken one',
    '# 1\n[1],\n# ["x",\n[2],',
    { kind: 'remove-row', path: A },
    '# 1\n\n# ["x",\n[2],',
  ],
  [
    'a text is no comment',
    "'''\n# x''',\n\"1\",\n\"2\",",
    { kind: 'move-row', path: B, to: 2 },
    "'''\n# x''',\n\"2\",\n\"1\",",
  ],
  [
    'a broken one stays',
    '# ["x",\n# 1\n[1],\n# 2\n[2],',
    { kind: 'remove-row', path: A },
    '# ["x",\n# 2\n[2],',
  ],
  [
    'a new row stands below them',
    '# 9\n# [9],\n[1],',
    { kind: 'insert-row', path: ['a'], index: 0 },
    '# 9\n# [9],\n[1],\n[1],',
  ],
])('a comment above a row %s', (_, rows, operation, expected) => {
  for (const indent of ['', '  ', '\t']) {
    const [before, now] = [rows, expected].map(
      (text) => `a = [\n${indented(text, indent)}${text && '\n'}]\n`,
    );
    expect(after(before as string, operation)).toBe(now);
    expect(after(toCrlf(before as string), operation)).toBe(toCrlf(now as string));
  }
});

test.each<[string, string, Operation, string]>([
  ['removed', '[\n  # 1\n  [1],\n  # 2\n  [2]]', { kind: 'remove-row', path: B }, '[\n  # 1\n  [1]]'],
  [
    'removed behind a comment',
    '[\n  [1], # x\n  # 2\n  [2]]',
    { kind: 'remove-row', path: B },
    '[\n  [1], # x\n  ]',
  ],
  ['the only one', '[\n  # 1\n  [1]]', { kind: 'remove-row', path: A }, '[]'],
  [
    'a row before',
    '[\n  # 1\n  [1]]',
    { kind: 'insert-row', path: ['a'], index: 0 },
    '[\n  [1],\n  # 1\n  [1]]',
  ],
  [
    'a row between',
    '[[1],\n  # 2\n  [2]]',
    { kind: 'insert-row', path: ['a'], index: 1 },
    '[[1],\n  [1],\n  # 2\n  [2]]',
  ],
  [
    'a row behind',
    '[\n  # 1\n  [1]]',
    { kind: 'insert-row', path: ['a'], index: 1 },
    '[\n  # 1\n  [1],\n  [1]]',
  ],
  [
    'a new one of several',
    '[\n  # all\n  1, 2,\n]',
    { kind: 'insert-row', path: ['a'], index: 0, value: 0n },
    '[\n  # all\n  0, 1, 2,\n]',
  ],
  [
    'a line of several',
    '[\n  # all\n  1, 2,\n]',
    { kind: 'move-row', path: A, to: 1 },
    '[\n  # all\n  2, 1,\n]',
  ],
  ['one of several', '[\n  # all\n  1, 2,\n]', { kind: 'remove-row', path: A }, '[\n  # all\n  2,\n]'],
  [
    'a first row',
    '[\n  # rows\n]',
    { kind: 'insert-row', path: ['a'], index: 0, value: [1n] },
    '[\n  # rows\n\n  [1],\n]',
  ],
])('rows that share a line with a bracket or each other: %s', (_, list, operation, expected) => {
  expect(after(`a = ${list}\n`, operation)).toBe(`a = ${expected}\n`);
  expect(after(toCrlf(`a = ${list}\n`), operation)).toBe(toCrlf(`a = ${expected}\n`));
});

test('rows of several lines below a comment of one do not change places', () => {
  const move = (text: string) => editToml(parsed(text), { kind: 'move-row', path: A, to: 1 }).ok;
  expect(move('a = [\n  # 1\n  [1],\n  [2]]')).toBe(false);
  expect(move('a = [\n  # all\n  1, 2,\n  3, 4]')).toBe(true);
  expect(editToml(parsed('a = [\n  # all\n  1, 2,\n  3, 4]'), { kind: 'move-row', path: A, to: 2 }).ok).toBe(
    false,
  );
});

test.each<[string, string, Operation, string]>([
  [
    'removed',
    'x = 1\n\n# 1\n[[a]]\nid = 1\n\n# 2\n[[a]]\n',
    { kind: 'remove-row', path: A },
    'x = 1\n\n# 2\n[[a]]\n',
  ],
  ['the last removed', '[[a]]\n\n# 2\n[[a]]\nid = 2\n', { kind: 'remove-row', path: B }, '[[a]]\n'],
  [
    'parted',
    'x = 1\n\n# 1\n[[a]]\nid = 1\n[[a]]\n',
    { kind: 'remove-row', path: A },
    'x = 1\n\n# 1\n\n[[a]]\n',
  ],
  [
    'moved down',
    'x = 1\n\n# 1\n[[a]]\nid = 1\n\n[[a]]\n',
    { kind: 'move-row', path: A, to: 1 },
    'x = 1\n\n[[a]]\n\n# 1\n[[a]]\nid = 1\n',
  ],
  [
    'the title stays',
    '# file\n[[a]]\nid = 1\n\n[[a]]\n',
    { kind: 'move-row', path: A, to: 1 },
    '# file\n[[a]]\n\n[[a]]\nid = 1\n',
  ],
  [
    'a disabled one stays',
    'x = 1\n\n# [[a]]\n# id = 0\n# 1\n[[a]]\n\n[[a]]\nid = 2\n',
    { kind: 'move-row', path: A, to: 1 },
    'x = 1\n\n# [[a]]\n# id = 0\n[[a]]\nid = 2\n\n# 1\n[[a]]\n',
  ],
  [
    'a disabled key stays',
    '[[a]]\n# id = 0\n# 2\n[[a]]\nid = 2\n',
    { kind: 'remove-row', path: B },
    '[[a]]\n# id = 0\n',
  ],
  [
    'above the first',
    'x = 1\n\n# 1\n[[a]]\n',
    { kind: 'insert-row', path: ['a'], index: 0 },
    'x = 1\n\n[[a]]\n\n# 1\n[[a]]\n',
  ],
  ['a table', '[t]\n\n# u\n[u]\nx = 1\n\n[v]\n', { kind: 'remove-key', path: ['u'] }, '[t]\n\n[v]\n'],
  [
    'none above, right above another',
    'x = 1\n[[a]]\nid = 1\n[[a]]\n',
    { kind: 'remove-row', path: A },
    'x = 1\n[[a]]\n',
  ],
  [
    'parted from a disabled one',
    'x = 1\n\n# 1\n[[a]]\nid = 1\n# [[a]]\n# id = 2\n\n[[a]]\n',
    { kind: 'remove-row', path: A },
    'x = 1\n\n# 1\n\n# [[a]]\n# id = 2\n\n[[a]]\n',
  ],
  [
    'a table right above another',
    '[t]\n\n# u\n[u]\nx = 1\n[v]\n',
    { kind: 'remove-key', path: ['u'] },
    '[t]\n\n# u\n\n[v]\n',
  ],
])('comments above tables: %s', (_, text, operation, expected) => {
  expect(after(text, operation)).toBe(expected);
  expect(after(toCrlf(text), operation)).toBe(toCrlf(expected));
});

test.each<[string, string, string]>([
  ['removed', '{\n  # 1\n  x = 1,\n  # 2\n  y = 2,\n}', '{\n  # 2\n  y = 2,\n}'],
  ['parted', '{\n  # 1\n  x = 1,\n  y = 2,\n}', '{\n  # 1\n\n  y = 2,\n}'],
  ['a disabled pair stays', '{\n  # z = 1\n  x = 1,\n  y = 2,\n}', '{\n  # z = 1\n  y = 2,\n}'],
])('comments above pairs of an inline table: %s', (_, table, expected) => {
  expect(after(`a = ${table}\n`, { kind: 'remove-key', path: ['a', 'x'] })).toBe(`a = ${expected}\n`);
});

function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent);
}
