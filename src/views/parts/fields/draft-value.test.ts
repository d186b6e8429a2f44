import { expect, test } from 'vitest';
import type { FieldType } from '../../../model/key-types.ts';
import { parseNumberDraft, parseNumbersDraft, parseRawDraft } from './draft-value.ts';

const ADDRESS: FieldType = { kind: 'address', space: 'guest' };

test.each([
  ['0x8000_0000', 0x8000_0000n],
  ['2147483648', 0x8000_0000n],
  ['2G', 0x8000_0000n],
  ['512M+64K', 0x2001_0000n],
  ['0xffff_ffff_ffff_ffff', (1n << 64n) - 1n],
])('an address %s', (text, value) => {
  expect(parseNumberDraft(text, ADDRESS)).toEqual({ kind: 'value', value: { value, entered: text } });
});

test.each([
  ['', ADDRESS],
  ['two', ADDRESS],
  ['-1', ADDRESS],
  ['0x1_0000_0000_0000_0000', ADDRESS],
  ['256', { kind: 'uint', bits: 8 }],
  ['0x1_0000', { kind: 'port' }],
] as const)('%j is refused with a sentence', (text, type) => {
  expect(parseNumberDraft(text, type)).toMatchObject({
    kind: 'error',
    message: expect.stringMatching(/\.$/),
  });
});

test('numbers stand between commas or spaces, with or without brackets', () => {
  const type: FieldType = { kind: 'uint-list', item: 'cpu-id' };
  expect(parseNumbersDraft('[0x0, 0x100 2]', type)).toMatchObject({
    kind: 'value',
    value: [{ entered: '0x0' }, { value: 256n }, { value: 2n, entered: '2' }],
  });
  expect(parseNumbersDraft('', type)).toEqual({ kind: 'value', value: [] });
  expect(parseNumbersDraft('1, x', type).kind).toBe('error');
});

test('quotes and a typographic minus are no part of what was entered', () => {
  expect(parseNumberDraft(' "0x1_0" ', ADDRESS)).toMatchObject({ value: { value: 16n, entered: '0x1_0' } });
  expect(parseNumberDraft('−5', { kind: 'uint', bits: 64, signed: true })).toMatchObject({
    value: { value: -5n, entered: '-5' },
  });
});

test('a raw draft is any text that is not empty', () => {
  expect(parseRawDraft(' "two" ')).toEqual({ kind: 'value', value: '"two"' });
  expect(parseRawDraft(' ').kind).toBe('error');
});
