import { expect, test } from 'vitest';
import type { NewValue } from '../base/operation.ts';
import { formatPath } from '../base/path.ts';
import { encodeTyped, parseTypedValue } from './typed-value.ts';

/** The value with what was entered for each number, by its place. */
function read(text: string): { readonly value: NewValue; readonly entered: Record<string, string> } | string {
  const typed = parseTypedValue(text);
  if (typed.kind === 'error') return typed.message;
  const entered: Record<string, string> = {};
  const value = encodeTyped(typed, undefined, (number, text, rest) => {
    entered[formatPath(rest)] = text;
    return number;
  });
  return { value, entered };
}

test.each<[string, NewValue, Record<string, string>]>([
  ['2G', 1n << 31n, { '': '2G' }],
  ['0x10', 16n, { '': '0x10' }],
  ['[2G, 0x1_0]', [1n << 31n, 16n], { '[0]': '2G', '[1]': '0x1_0' }],
  ['[512M + 64K]', [0x2001_0000n], { '[0]': '512M + 64K' }],
  [
    '["a, 1K", 1K, \'2K\', true]',
    [{ literal: '"a, 1K"' }, 1024n, { literal: "'2K'" }, true],
    { '[1]': '1K' },
  ],
  [
    '{ gpa = 2G, a.b = [0X10], n = "=" }',
    { table: { gpa: 1n << 31n, a: { table: { b: [16n] } }, n: { literal: '"="' } } },
    { gpa: '2G', 'a.b[0]': '0X10' },
  ],
  ['[ # [1K]\n  1K, # 2K\n  007\n]', [1024n, 7n], { '[0]': '1K', '[1]': '007' }],
  ['["""a\n1K""", 1K]', [{ literal: '"""a\n1K"""' }, 1024n], { '[1]': '1K' }],
  ['[1979-05-27, 1K]', [{ literal: '1979-05-27' }, 1024n], { '[1]': '1K' }],
])('%s is read', (text, value, entered) => {
  expect(read(text)).toEqual({ value, entered });
});

test.each([
  ['[1, 2KB]', 'Write KiB'],
  ['[1, two]', '“two” is not a number'],
  ['[1K', 'not TOML'],
  ['[1K] # one', 'not TOML'],
  ['1K\nb = 2', 'not a number'],
  ['1,000', '“1,000” is not a number'],
  ['"', 'not TOML'],
  ['[１]', '“１” is not a number'],
  ['80h', 'not a number'],
  ['1 << 3', 'not a number'],
])('%j is refused', (text, message) => {
  expect(read(text)).toContain(message);
});
