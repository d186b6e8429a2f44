import { expect, test } from 'vitest';
import { parseToml } from './parse.ts';

test.each([
  ['# \ud83d', 2],
  ['a = "\udc00"', 5],
  ['a = "x" # 😀\ud83d😀', 12],
])('%j is refused at the half character', (text, at) => {
  const result = parseToml(text);
  expect(result.ok ? [] : result.errors.map(({ span }) => span)).toEqual([{ start: at, end: at + 1 }]);
});

test('whole characters are taken, wherever they are', () => {
  expect(parseToml('# 😀\na = "𠀀你"\n').ok).toBe(true);
});
