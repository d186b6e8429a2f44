import { expect, test } from 'vitest';
import { findRawStringEnd } from './raw-string-end.ts';
import { parse } from './test-decode.ts';

test.each([
  ['a = "x"### y\n', 6, true],
  ['# say "###\na = 1\n', 6, true],
  ["a = 'x\"###'\n", 6, false],
] as const)('%j', (text, start, inComment) => {
  expect(findRawStringEnd(parse(text))).toEqual({ span: { start, end: start + 4 }, inComment });
});

test.each(['a = "x" ### y\n', 'a = "x"## y\n', 'a = "\\"##"\n', "### 'x'###\n"])('%j is harmless', (text) => {
  expect(findRawStringEnd(parse(text))).toBeUndefined();
});
