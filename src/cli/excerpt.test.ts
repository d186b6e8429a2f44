import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptAt } from './excerpt.ts';
import { columnsOf } from './printable.ts';

/** The excerpt at the text between `«` and `»`. */
function excerptOf(marked: string) {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return excerptAt(marked.replace(/[«»]/g, ''), { start, end });
}

test.each([
  ['a line in the middle', 'a = 1\nb = «22» # c\nd = 3', 'b = 22 # c', '    ^^'],
  ['the first line', '«a» = 1\n', 'a = 1', '^'],
  ['an empty first line', '«»\na = 1', '', '^'],
  ['the end of the text', 'a = 1\nb =«»', 'b =', '   ^'],
  ['tabs', '\ta\t= «1»', '\ta\t= 1', '\t \t  ^'],
  ['CRLF', 'a = 1\r\nb = «2»\r\nc = 3', 'b = 2', '    ^'],
  ['lone CR', 'a = 1\rb = «2»\rc', 'b = 2', '    ^'],
  ['several lines', 'a = «[\n  1,\n]»\n', 'a = [', '    ^'],
  ['wide characters before', 'a = "内存" # «x»', 'a = "内存" # x', '             ^'],
  ['wide characters marked', 'a = «"内存"»', 'a = "内存"', '    ^^^^^^'],
  ['an emoji', '"😀" = «1»', '"😀" = 1', '       ^'],
  ['a combining mark', '"e\u0301" = «1»', '"e\u0301" = 1', '      ^'],
  ['a byte order mark', '\ufeffa = «1»', 'a = 1', '    ^'],
  ['an escape sequence', 'a = "\u001b[31m" «x»', 'a = "␛[31m" x', '            ^'],
  ['a mark of direction', 'a = "\u202e" «x»', 'a = "\ufffd" x', '        ^'],
])('%s', (_, marked, line, carets) => {
  expect(excerptOf(marked)).toEqual({ line, carets });
});

test('a long line is cut around the place', () => {
  const { line, carets } = excerptOf(`a = "${'x'.repeat(500)}", «1234», "${'y'.repeat(500)}"`);
  expect(line).toMatch(/^…x+", 1234, "y+…$/);
  expect(line.length).toBeLessThanOrEqual(122);
  expect(line.slice(carets.indexOf('^'))).toMatch(/^1234, /);
  expect(carets.trim()).toBe('^^^^');
});

test('a long mark is cut with its line', () => {
  const { line, carets } = excerptOf(`a = «"${'x'.repeat(2_000_000)}"» # b`);
  expect(line).toHaveLength(121);
  expect(carets).toBe(`    ${'^'.repeat(116)}`);
});

test('carets stand under the place whatever the line holds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', '\t', ' ', '内', '😀', 'e\u0301', '\u001b', '"') });
  fc.assert(
    fc.property(word, word, word, (before, marked, after) => {
      const text = `# ä\n${before}${marked}${after}\n`;
      const start = 4 + before.length;
      const { line, carets } = excerptAt(text, { start, end: start + marked.length });
      const blanks = carets.replace(/\^+$/, '');
      expect(carets.slice(blanks.length)).not.toBe('');
      expect(columns(blanks)).toBe(columns(before.replace('\u001b', '␛')));
      expect(line).toBe(`${before}${marked}${after}`.replaceAll('\u001b', '␛').trimEnd());
    }),
    { numRuns: Number(process.env.STUDIO_RUNS ?? 500) },
  );
});

/** Where a terminal's cursor stands behind the text, with tabs every 8 columns. */
function columns(text: string): number {
  let at = 0;
  for (const char of text) at = char === '\t' ? at + 8 - (at % 8) : at + columnsOf(char);
  return at;
}
