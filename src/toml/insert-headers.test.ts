import { expect, test } from 'vitest';
import { applyEdits } from '../base/text-edit.ts';
import { parsed } from './edit-laws.ts';
import { insertHeaders } from './insert-headers.ts';

const TABLES: Readonly<Record<string, string>> = { a: 'one', b: 'one', c: 'two', d: 'two' };

function wrapped(text: string): string | undefined {
  const edits = insertHeaders(parsed(text), (key) => TABLES[key]);
  return edits && applyEdits(text, edits);
}

test.each([
  ['keys in a row', 'a = 1\nb = 2\nc = 3\n', '[one]\na = 1\nb = 2\n\n[two]\nc = 3\n'],
  ['a blank line between', 'a = 1\n\nc = 3', '[one]\na = 1\n\n[two]\nc = 3'],
  [
    'comment lines go with their key',
    '# file\n\n# a\na = 1\n# c\nc = 3 # x\n',
    '# file\n\n[one]\n# a\na = 1\n\n[two]\n# c\nc = 3 # x\n',
  ],
  [
    'lists of several lines',
    'a = [\n  1,\n]\nc = { x = 1 }\n',
    '[one]\na = [\n  1,\n]\n\n[two]\nc = { x = 1 }\n',
  ],
  [
    'a text that looks like a comment',
    'a = """\n# x"""\nc = 3\n',
    '[one]\na = """\n# x"""\n\n[two]\nc = 3\n',
  ],
  ['CRLF', 'a = 1\r\nc = 3\r\n', '[one]\r\na = 1\r\n\r\n[two]\r\nc = 3\r\n'],
  ['a byte order mark', '\uFEFFa = 1\n', '\uFEFF[one]\na = 1\n'],
  [
    'other keys stay where they are',
    'a = 1\nz = 0\nc = 3\nz2 = 0\n',
    '[one]\na = 1\nz = 0\n\n[two]\nc = 3\nz2 = 0\n',
  ],
] as const)('%s', (_, before, after) => {
  expect(wrapped(before)).toBe(after);
});

test.each([
  ['keys of one table apart', 'a = 1\nc = 3\nb = 2\n'],
  ['a table', 'a = 1\n[x]\n'],
  ['a list of tables', 'a = 1\n[[x]]\n'],
  ['dotted keys', 'a.x = 1\n'],
  ['another key first', 'z = 0\na = 1\n'],
])('refuses %s', (_, text) => {
  expect(wrapped(text)).toBeUndefined();
});

test('an empty file has nothing to move', () => {
  expect(insertHeaders(parsed('# nothing\n'), () => 'one')).toEqual([]);
});
