import { expect, test } from 'vitest';
import { shorten } from './shorten.ts';

test.each([
  ['as it is', 'abcdef', 'abcdef'],
  ['cut', 'abcdefg', 'abcd…'],
  ['pairs count once', '😀😀😀😀😀😀', '😀😀😀😀😀😀'],
  ['pairs are not cut', '😀😀😀😀😀😀😀', '😀😀😀😀…'],
  ['one and a half', `${'😀'.repeat(6)}x`, '😀😀😀😀…'],
])('%s', (_, text, short) => {
  expect(shorten(text, 6)).toBe(short);
});

test('of a long text only the beginning is looked at', () => {
  const text = 'a'.repeat(1_000_000);
  expect(shorten(text)).toBe(`${'a'.repeat(38)}…`);
});
