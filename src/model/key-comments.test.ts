import { expect, test } from 'vitest';
import { keyComments } from './key-comments.ts';
import { parse } from './test-decode.ts';

test('gives the comments behind keys at top level, in tables, dotted keys and tables of a list', () => {
  const doc = parse(
    'a = 1 # one\n[base] # header\nid = 1 #  two \nname = "n"\nx.y = 1 # three\n[[kernel.rows]]\ngpa = 1 # four\n[[kernel.rows]]\ngpa = 2 # five\n',
  );
  expect([...keyComments(doc)]).toEqual([
    ['a', 'one'],
    ['base.id', 'two'],
    ['base.x.y', 'three'],
    ['kernel.rows[0].gpa', 'four'],
    ['kernel.rows[1].gpa', 'five'],
  ]);
});

test('leaves rows to their labels', () => {
  const doc = parse('[kernel]\nrows = [\n  [1], # row\n] # list\n');
  expect([...keyComments(doc)]).toEqual([['kernel.rows', 'list']]);
});
