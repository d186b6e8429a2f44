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
  // Line ends: those of the literal, as lines; any other as an escape.
  ['one\ntwo', '"""\n1\n2"""', '"""\none\ntwo"""'],
  ['\none', '"""1\n2"""', '"""\n\none"""'],
  ['one\r\ntwo', '"""\r\n1\r\n2"""', '"""\r\none\r\ntwo"""'],
  ['\r\none', '"""1\r\n2"""', '"""\r\n\r\none"""'],
  ['one\ntwo', '"""\r\n1\r\n2"""', '"""\r\none\\ntwo"""'],
  ['a\nb', '"""a\r\nb"""', '"""a\\nb"""'],
  ['a\rb', '"""a\r\nb"""', '"""a\\rb"""'],
  ['one\r\ntwo', '"""\n1\n2"""', '"""\none\\r\ntwo"""'],
  ['a\tb', '"""\n1"""', '"""\na\tb"""'],
  ['one\ntwo', '"""1"""', '"""one\\ntwo"""'],
  ['x\ny', '"""x\\\r\n  """', '"""x\\ny\\\r\n  """'],
  ['one\ntwo', "'''\n1'''", "'''\none\ntwo'''"],
  ['one\r\ntwo', "'''\r\n1'''", "'''\r\none\r\ntwo'''"],
  ['one\ntwo', "'''\r\n1'''", '"one\\ntwo"'],
  ['one\r\ntwo', "'''\n1'''", '"one\\r\\ntwo"'],
  ['one\ntwo', "'''1'''", '"one\\ntwo"'],
  ['""\n"', '"""\n1"""', '"""\n""\n""""'],
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
      "'''\r\nx\r\n'''",
      '"""\r\nx\r\n\r\ny"""',
      '"""\nx\\\n   y"""',
      "''''a''''",
      '"""""q"""""',
      '"\\U0001F600 \\x41\\e"',
    ),
  );
  fc.assert(
    fc.property(nasty, like, (value, literal) => {
      expect(decodeString(formatString(value, literal))).toBe(value);
      const own = /\r?\n/.exec(literal)?.[0];
      const foreign = own === undefined ? /[\r\n]/ : own === '\n' ? /\r/ : /\r(?!\n)|(?<!\r)\n/;
      expect(formatString(value, literal)).not.toMatch(foreign);
      const old = decodeString(literal);
      expect(old === undefined ? literal : formatString(old, literal)).toBe(literal);
    }),
    { numRuns: 2000 },
  );
});
