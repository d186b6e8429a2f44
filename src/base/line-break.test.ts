import { expect, test } from 'vitest';
import { lineBreakNear } from './line-break.ts';

test.each([
  ['an empty text', '', 0, '\n'],
  ['one line', 'a = 1', 3, '\n'],
  ['a byte order mark', '\uFEFF', 1, '\n'],
  ['a line', 'a\r\nb\n', 0, '\r\n'],
  ['the end of a line', 'a\r\nb\n', 1, '\r\n'],
  ['between the two halves of a line end', 'a\r\nb\n', 2, '\r\n'],
  ['the line after', 'a\r\nb\n', 3, '\n'],
  ['the last line', 'a\nb\r\nc', 5, '\r\n'],
  ['the very end', 'a\nb\r\nc', 6, '\r\n'],
  ['below a final line end', 'a\nb\r\n', 5, '\r\n'],
  ['below a final LF', 'a\r\nb\n', 5, '\n'],
  ['an LF that begins the text', '\na\r\n', 0, '\n'],
  ['only an LF', '\n', 1, '\n'],
  ['only a CRLF', '\r\n', 2, '\r\n'],
  ['a lone CR', 'a\rb\n', 0, '\r'],
  ['below a lone CR', 'a\nb\rc', 5, '\r'],
  ['an LF after other CRs', 'a\r\nb\rc\nd', 8, '\n'],
])('%s', (_, text, at, expected) => {
  expect(lineBreakNear(text, at)).toBe(expected);
});
