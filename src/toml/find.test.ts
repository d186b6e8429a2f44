import { expect, test } from 'vitest';
import { parsePath } from '../base/path.ts';
import { parsed } from './edit-laws.ts';
import { findDisabled, findPathAt, findTrailingComment, locate } from './index.ts';

const text = `# Top
id = 1 # the id
[kernel] # boot
entry = 0x10
rows = [ # head
  ["a", 1], # first
  ["b",
   2] , # second
  # ["c", 3],
]
d.x = { y = 5 }
[[list]]
k = 1
[[list]]
`;
const doc = parsed(text);

function path(written: string) {
  return parsePath(written) ?? [];
}

test.each([
  ['id', 'value', '1'],
  ['id', 'key', 'id'],
  ['kernel', 'value', '[kernel]'],
  ['kernel', 'key', 'kernel'],
  ['kernel.rows[1][1]', 'value', '2'],
  ['kernel.d.x.y', 'value', '5'],
  ['kernel.d.x.y', 'key', 'y'],
  ['list[1]', 'value', '[[list]]'],
  ['list', 'value', '[[list]]'],
  // Missing: the nearest that exists.
  ['kernel.missing', 'value', '[kernel]'],
  ['kernel.missing.deeper[3]', 'key', '[kernel]'],
  ['kernel.rows[7]', 'value', 'rows'],
  ['kernel.rows[0][9]', 'value', '["a", 1]'],
  ['kernel.entry.x', 'value', 'entry'],
  ['nothing', 'value', ''],
  ['', 'value', ''],
] as const)('%s (%s) stands at %j', (written, target, expected) => {
  const span = locate(doc, path(written), target);
  expect(text.slice(span.start, span.end)).toBe(expected);
});

test.each([
  ['# Top', []],
  ['id = 1', ['id']],
  ['# the id', ['id']],
  ['[kernel]', ['kernel']],
  ['0x10', ['kernel', 'entry']],
  ['"b"', ['kernel', 'rows', 1, 0]],
  ['2] ,', ['kernel', 'rows', 1, 1]],
  ['# first', ['kernel', 'rows', 0]],
  ['# second', ['kernel', 'rows', 1]],
  ['# ["c"', ['kernel', 'rows']],
  ['5 }', ['kernel', 'd', 'x', 'y']],
  ['k = 1', ['list', 0, 'k']],
] as const)('at %j the path is %j', (at, expected) => {
  expect(findPathAt(doc, text.indexOf(at))).toEqual(expected);
});

test('the second element is found by its header', () => {
  expect(findPathAt(doc, text.lastIndexOf('[[list]]') + 3)).toEqual(['list', 1]);
});

test.each([
  ['id', 'the id'],
  ['kernel', 'boot'],
  ['kernel.rows[0]', 'first'],
  ['kernel.rows[1]', 'second'],
  ['kernel.rows[0][1]', undefined],
  ['kernel.rows', undefined],
  ['kernel.entry', undefined],
  ['', undefined],
])('behind %s stands the comment %j', (written, expected) => {
  const comment = findTrailingComment(doc, path(written));
  expect(comment?.text).toBe(expected);
  if (comment) expect(text.slice(comment.span.start, comment.span.end)).toBe(`# ${expected}`);
});

test('disabled rows and keys are found, prose is not', () => {
  const disabled = parsed(`[t]
# About a = b and such
# off = 0x1_0
#old = [
#  1,
#]
## path = "x"
on = 1
# [other]
# hidden = 1
rows = [
  # name, base
  # ["x", 1], # note
  ["a", 1],
  # true
  #  [
  #    "y",

  # ["z" 1],
  # { base = 2 }
]
`);
  const show = ({ kind, key, index, text: shown }: ReturnType<typeof findDisabled>[number]) =>
    `${kind} ${key ?? ''}@${index}: ${shown}`;
  expect(findDisabled(disabled, ['t']).map(show)).toEqual([
    'key off@0: off = 0x1_0',
    'key old@0: old = [\n  1,\n]',
  ]);
  expect(findDisabled(disabled, ['t', 'rows']).map(show)).toEqual([
    'row @0: ["x", 1]',
    'row @1: { base = 2 }',
  ]);
  expect(findDisabled(disabled, ['t', 'on'])).toEqual([]);
});
