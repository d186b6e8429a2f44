import { expect, test } from 'vitest';
import type { Path } from '../base/path.ts';
import { applyEdits } from '../base/text-edit.ts';
import { editToml, findTrailingComment, parseToml, type TomlDocument } from './index.ts';

function parse(text: string): TomlDocument {
  const parsed = parseToml(text);
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message);
  return parsed.doc;
}

function setComment(text: string, path: Path, comment: string): string {
  const doc = parse(text);
  const result = editToml(doc, { kind: 'set-comment', path, text: comment });
  if (!result.ok) return `refused: ${result.reason}`;
  expect(applyEdits(text, result.edits)).toBe(result.doc.text);
  expect(findTrailingComment(result.doc, path)?.text ?? '').toBe(comment.trim());
  return result.doc.text;
}

const ROW0 = ['a', 0];

test.each([
  ['a key', 'a = 1 # one\n', ['a'], 'a = 1 # two\n'],
  ['no blank after #', 'a = 1 #one\n', ['a'], 'a = 1 #two\n'],
  ['blanks all around', 'a = 1 \t #\t one \t\nb = 2 # b\n', ['a'], 'a = 1 \t #\t two \t\nb = 2 # b\n'],
  ['a bare #', 'a = 1 #\n', ['a'], 'a = 1 # two\n'],
  ['blanks only', 'a = 1 #  \n', ['a'], 'a = 1 #  two\n'],
  [
    'a row and its comma',
    'a = [\n  [1], # one\n  [2], # other\n]\n',
    ROW0,
    'a = [\n  [1], # two\n  [2], # other\n]\n',
  ],
  ['a last row', 'a = [\n  [1] # one\n]\n', ROW0, 'a = [\n  [1] # two\n]\n'],
  ['a table header', '[a] # one\nb = 1\n', ['a'], '[a] # two\nb = 1\n'],
  ['a list element', '[[a]] # one\nb = 1\n', ROW0, '[[a]] # two\nb = 1\n'],
  ['CRLF', 'a = 1 # one\r\nb = 1\r\n', ['a'], 'a = 1 # two\r\nb = 1\r\n'],
  ['the end of the text', 'a = 1 # one', ['a'], 'a = 1 # two'],
] as const)('replaces what the comment says: %s', (_, before, path, after) => {
  expect(setComment(before, path, 'two')).toBe(after);
});

test.each([
  ['a key', 'a = 1\nb = 2\n', ['a'], 'a = 1 # new\nb = 2\n'],
  ['blanks behind it', 'a = 1  \n', ['a'], 'a = 1 # new  \n'],
  ['a row with a comma', 'a = [\n  [1],\n  [2],\n]\n', ROW0, 'a = [\n  [1], # new\n  [2],\n]\n'],
  ['a comma after a blank', 'a = [\n  [1] ,\n  [2],\n]\n', ROW0, 'a = [\n  [1] , # new\n  [2],\n]\n'],
  ['a last row', 'a = [\n  [1]\n]\n', ROW0, 'a = [\n  [1] # new\n]\n'],
  ['a table header', '[a]\nb = 1\n', ['a'], '[a] # new\nb = 1\n'],
  ['a whole list', 'a = [\n  [1],\n]\n', ['a'], 'a = [\n  [1],\n] # new\n'],
  ['CRLF', 'a = 1\r\n', ['a'], 'a = 1 # new\r\n'],
  ['the end of the text', 'a = 1', ['a'], 'a = 1 # new'],
] as const)('adds a comment where there is none: %s', (_, before, path, after) => {
  expect(setComment(before, path, 'new')).toBe(after);
});

test.each([
  ['a value that is followed by another', 'a = [[1], [2]]\n', ROW0, 'two', 'follows'],
  ['the last value before a bracket', 'a = [[1]]\n', ROW0, 'two', 'follows'],
  ['a key that is missing', 'a = 1\n', ['b'], 'two', 'no b'],
  ['a table without a header', 'a.b = 1\n', ['a'], 'two', 'no a'],
  ['the file', 'a = 1\n', [], 'two', 'no '],
  ['a line end', 'a = 1\n', ['a'], 'two\nb = 2', 'one line'],
  ['a carriage return', 'a = 1 # x\n', ['a'], 'two\r', 'one line'],
  ['a control character', 'a = 1\n', ['a'], 'two\u0001', 'one line'],
] as const)('refuses %s', (_, before, path, text, reason) => {
  expect(setComment(before, path, text)).toMatch(new RegExp(`^refused: .*${reason}`));
});

test.each([
  ['a key', 'a = 1 # x\nb = 2 # y\n', ['a'], 'a = 1\nb = 2 # y\n'],
  ['blanks all around', 'a = 1 \t # x  \n', ['a'], 'a = 1\n'],
  ['a row and its comma', 'a = [\n  [1], # x\n  [2], # y\n]\n', ROW0, 'a = [\n  [1],\n  [2], # y\n]\n'],
  ['the last row', 'a = [\n  # z\n  [1] # x\n]\n', ROW0, 'a = [\n  # z\n  [1]\n]\n'],
  ['a table header', '# z\n[a] # x\nb = 1 # y\n', ['a'], '# z\n[a]\nb = 1 # y\n'],
  ['CRLF', 'a = 1 # x\r\nb = 1\r\n', ['a'], 'a = 1\r\nb = 1\r\n'],
  ['the end of the text', 'a = 1 # x', ['a'], 'a = 1'],
  ['no comment', 'a = 1\n# y\n', ['a'], 'a = 1\n# y\n'],
] as const)('an empty text takes the comment away: %s', (_, before, path, after) => {
  expect(setComment(before, path, ' ')).toBe(after);
});

test('the same text is no edit', () => {
  const doc = parse('a = 1 #  same  \n');
  expect(editToml(doc, { kind: 'set-comment', path: ['a'], text: ' same ' })).toMatchObject({
    ok: true,
    edits: [],
  });
});
