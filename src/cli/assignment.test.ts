import { expect, test } from 'vitest';
import { parseAssignment, parseTypedPath } from './assignment.ts';

test.each([
  ['kernel.entry_point=0x80', ['kernel', 'entry_point'], 'integer'],
  ['a[0][1] = [1, 2]', ['a', 0, 1], 'array'],
  ['a="x=y"', ['a'], 'string'],
  ['"x=y".b=true', ['x=y', 'b'], 'boolean'],
  ['a={ b = 1 }', ['a'], 'table'],
  ['a=1979-05-27', ['a'], 'datetime'],
])('%s is a path and TOML', (text, path, kind) => {
  expect(parseAssignment(text)).toMatchObject({
    ok: true,
    value: { path, given: { node: { kind } } },
  });
});

test.each([
  ['a=2G', 1n << 31n],
  ['a=512M+64K', (512n << 20n) + (64n << 10n)],
  ['a=1.5 GiB', 3n << 29n],
  ['a=0x4000_0000+1M', 0x4010_0000n],
])('%s is a quantity', (text, value) => {
  expect(parseAssignment(text)).toMatchObject({ value: { given: { node: { kind: 'integer', value } } } });
});

test.each([
  ['a', 'is no change'],
  ['a=', 'The value is missing'],
  ['=1', 'is no path'],
  ['a b=1', 'is no path'],
  ['a.=1', 'is no path'],
  ['"\\q"=1', 'is no path'],
  ['[0]=1', 'is no path'],
  ['a=linux', `A text needs quotes: '"linux"'`],
  ['a=1 # one', 'neither a TOML value nor a quantity'],
  ['a=1\nb = 2', 'neither a TOML value nor a quantity'],
  ['a=2KB', 'neither a TOML value nor a quantity'],
  ['a=999999999999999999999999999999999999T', 'neither a TOML value nor a quantity'],
  ['a=[1, 2KB]', 'Write KiB'],
  ['a=1 << 3', 'neither a TOML value nor a quantity'],
])('%j is refused', (text, reason) => {
  expect(parseAssignment(text)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
});

test('a path may be surrounded by blanks', () => {
  expect(parseTypedPath(' a[1] ')).toEqual({ ok: true, value: ['a', 1] });
});
