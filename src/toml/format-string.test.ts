import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeString, formatString } from './format-string.ts';

test.each([
  ['b', '"a"', '"b"'],
  ['b', "'a'", "'b'"],
  ["it's", "'a'", '"it\'s"'],
  ['a\nb', '"a"', '"a\\nb"'],
  ['a\nb', "'a'", '"a\\nb"'],
  ['C:\\new', "'C:\\old'", "'C:\\new'"],
  ['C:\\new', '"C:\\\\old"', '"C:\\\\new"'],
  // What does not change keeps its spelling.
  ['é1', '"\\u00e9"', '"\\u00e91"'],
  ['tab\t!', '"tab\\t"', '"tab\\t!"'],
  ['x y', '"""x\\\n   """', '"""x y\\\n   """'],
  ['one\nthree', '"""\none\ntwo"""', '"""\none\nthree"""'],
  ["it's\n''", "'''\nit's\nx'''", "'''\nit's\n'''''"],
  ["a'''b", "'''a'''", "\"a'''b\""],
  ['\u0007', '"x"', '"\\u0007"'],
  ['""" end"', '"""x"""', '""""\\"" end""""'],
  ['', "'x'", "''"],
])('%j in place of %s is %s', (value, like, expected) => {
  const written = formatString(value, like);
  expect(written).toBe(expected);
  expect(decodeString(written)).toBe(value);
});

test('every string in place of every string reads back', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('"', "'", '\\', '\n', '\r', '\r\n', 'a', ' ', '\u0000', '😀'))
      .map((parts) => parts.join('')),
  );
  const like = fc.oneof(
    nasty.map((value) => formatString(value)),
    fc.constantFrom(
      "'x'",
      "'''\nx\n'''",
      '"""\nx\\\n   y"""',
      "''''a''''",
      '"""""q"""""',
      '"\\U0001F600 \\x41\\e"',
    ),
  );
  fc.assert(
    fc.property(nasty, like, (value, literal) => {
      expect(decodeString(formatString(value, literal))).toBe(value);
      const old = decodeString(literal);
      expect(old === undefined ? literal : formatString(old, literal)).toBe(literal);
    }),
    { numRuns: 2000 },
  );
});
