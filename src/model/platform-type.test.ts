import { expect, test } from 'vitest';
import { formatRustType, formatType, parseType } from './platform-type.ts';

test.each([
  ['uint', 'uint', 'usize'],
  ['  int\t', 'int', 'isize'],
  ['\u00a0str\u2003', 'str', '&str'],
  ['()', '()', '()'],
  ['( uint , (str,bool) )', '(uint, (str, bool))', '(usize, (&str, bool))'],
  ['[ [uint] ]', '[[uint]]', '&[&[usize]]'],
  ['[(uint,uint)]', '[(uint, uint)]', '&[(usize, usize)]'],
])('%j is a type', (text, written, rust) => {
  const type = parseType(text);
  expect(type && formatType(type)).toBe(written);
  expect(type && formatRustType(type)).toBe(rust);
});

test.each([
  '',
  'Uint',
  'u64',
  '128M',
  '?',
  'unknown',
  '(uint,)',
  '(,uint)',
  '(uint',
  '[]',
  '[uint, uint]',
  '(uint)(uint)',
  'uint # x',
  '(uint, )',
  '\ufeffuint',
])('%j is none', (text) => {
  expect(parseType(text)).toBeUndefined();
});
