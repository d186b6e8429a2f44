import { expect, test } from 'vitest';
import { formatType } from './platform-type.ts';
import { inferType, parseQuoted } from './platform-value.ts';
import { documentOf } from './test-platform.ts';

test.each([
  ['0xffff_ffff_ffff_ffff', (1n << 64n) - 1n],
  ['0XfF', 255n],
  ['0x+5', 5n],
  ['+5', 5n],
  ['_1_', 1n],
  ['007', 7n],
  ['0b11', 3n],
  ['0o17', 15n],
])('%j is a number in quotes', (text, value) => {
  expect(parseQuoted(text)).toBe(value);
});

test.each(['', '_', '-5', ' 5', '0x', '0x+', '+0x5', '0b2', '1.5', '1e3', '0x1_0000_0000_0000_0000', 'true'])(
  '%j is a text',
  (text) => {
    expect(parseQuoted(text)).toBeUndefined();
  },
);

test.each([
  ['[[1, 2], [3]]', '[[uint]]'],
  ['["a", "1"]', '(str, uint)'],
  ['[1, -1]', '(uint, int)'],
  ['[]', 'unknown'],
  ['[[1], []]', 'unknown'],
  ['[1, "a", []]', '(uint, str, unknown)'],
  ['[true, false]', '[bool]'],
])('%s is inferred as %s', (literal, type) => {
  const node = documentOf(`x = ${literal}`).root.entries.get('x')?.value;
  expect(node && formatType(inferType(node))).toBe(type);
});
