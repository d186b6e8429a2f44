import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenizeRust } from './rust-tokens.ts';

const kindsOf = (line: string) =>
  (tokenizeRust(line)[0] ?? [])
    .filter(({ text }) => text.trim() !== '')
    .map(({ kind, text }) => `${kind} ${text.trim()}`);

test('a constant is cut into its parts', () => {
  expect(kindsOf('    pub const UART_PADDR: usize = 0x0900_0000;')).toEqual([
    'keyword pub',
    'keyword const',
    'name UART_PADDR',
    'plain :',
    'type usize',
    'plain =',
    'number 0x0900_0000',
    'plain ;',
  ]);
  expect(kindsOf('pub const ARCH: &str = "a // b\\"";')).toContain('string "a // b\\""');
  expect(kindsOf('pub const X: bool = true;')).toContain('word true');
  expect(kindsOf('/// Base: 0x10')).toEqual(['comment /// Base: 0x10']);
});

test('no character is lost, whatever the text', () => {
  const piece = fc.constantFrom(
    'pub',
    ' ',
    '"',
    "'",
    '"""',
    '//',
    '\n',
    'A',
    '0x1',
    '-',
    '/',
    '\\',
    'é',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const back = tokenizeRust(text)
        .map((line) => line.map((token) => token.text).join(''))
        .join('\n');
      expect(back + (text.endsWith('\n') ? '\n' : '')).toBe(text);
    }),
    { numRuns: Number(process.env.STUDIO_RUNS ?? 500) },
  );
});
