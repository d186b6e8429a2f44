import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex } from './line-index.ts';

/** The text as written here without `|`, and the line and column of each place that it marks. */
function placesOf(marked: string): string {
  const index = new LineIndex(marked.replaceAll('|', ''));
  return marked
    .split('|')
    .slice(0, -1)
    .map((_, i, parts) => index.positionAt(parts.slice(0, i + 1).join('').length))
    .map(({ line, column }) => `${line}:${column}`)
    .join(' ');
}

test.each([
  ['an empty text', '|', '1:1'],
  ['one line', '|a = |1|', '1:1 1:5 1:6'],
  ['LF', '|a|\n|bc|\n|', '1:1 1:2 2:1 2:3 3:1'],
  ['CRLF', '|a|\r\n|bc|\r\n|', '1:1 1:2 2:1 2:3 3:1'],
  ['between the halves of a CRLF', 'a\r|\n|b|', '1:3 2:1 2:2'],
  ['a lone CR', '|a|\r|bc|\r|', '1:1 1:2 2:1 2:3 3:1'],
  ['a CR before a CRLF', 'a|\r|\r\n|b|', '1:2 2:1 3:1 3:2'],
  ['an LF before a CR', 'a|\n|\r|b|', '1:2 2:1 3:1 3:2'],
  ['blank lines with LF', '|\n|\n|', '1:1 2:1 3:1'],
  ['blank lines with CRLF', '|\r\n|\r\n|', '1:1 2:1 3:1'],
  ['mixed line ends', 'a\r\n|b\n|c\r|d|', '2:1 3:1 4:1 4:2'],
  ['a final CR', 'a\r\nb|\r|', '2:2 3:1'],
  ['a byte order mark', '|\uFEFF|a|\r\n|b|', '1:1 1:1 1:2 2:1 2:2'],
  ['a byte order mark and LF', '|\uFEFF|a|\n|b|', '1:1 1:1 1:2 2:1 2:2'],
  ['only a byte order mark', '|\uFEFF|', '1:1 1:1'],
  ['a second byte order mark', '\uFEFF|\uFEFF|a', '1:1 1:2'],
  ['a byte order mark further on', 'a\n\uFEFF|b', '2:2'],
  ['two UTF-16 units', '"😀|"\r\n|', '1:4 2:1'],
  ['tabs', '\t\t|a|', '1:3 1:4'],
])('%s', (_, marked, places) => {
  expect(placesOf(marked)).toBe(places);
});

test('a line more for every line end, whatever ends the lines', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '\t', '😀', '#') }), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.constantFrom('\n', '\r\n', '\r'), (lines, lineBreak) => {
      const index = new LineIndex(lines.join(lineBreak));
      expect(index.starts).toHaveLength(lines.length);
      let offset = 0;
      for (const [i, line] of lines.entries()) {
        for (let column = 0; column <= line.length; column++)
          expect(index.positionAt(offset + column)).toEqual({ line: i + 1, column: column + 1 });
        offset += line.length + lineBreak.length;
      }
    }),
  );
});
