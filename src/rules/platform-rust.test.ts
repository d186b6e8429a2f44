import { expect, test } from 'vitest';
import { checkRust } from './platform-rust.ts';
import { fixFirst, markFindings } from './test-platform-rule.ts';

test.each([
  ['a = «"0XFF"» # uint\n', 'a = "0xFF" # uint\n'],
  ['a = [1, «+2»] # [uint]\n', 'a = [1, 2] # [uint]\n'],
  ['a = «-5» # uint\n', undefined],
  ["a = «'x'» # str\n", undefined],
  ['«"a b"» = 1\n', undefined],
  ['[«fn»]\na = 1\nb = 2\n', undefined],
  ['a-b = 1\n«a_b» = 2\n', undefined],
])('%j does not compile', (text, fixed) => {
  expect(markFindings(checkRust, text)).toBe(text);
  expect(fixFirst(checkRust, text)).toBe(fixed);
});

test.each(['a = -5 # int\n', 'a = "0xff" # uint\n'])('%j is fine', (text) => {
  expect(markFindings(checkRust, text)).toBe(text);
});
