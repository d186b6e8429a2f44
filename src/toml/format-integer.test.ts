import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInteger } from './format-integer.ts';
import { decodeInteger } from './scan-number.ts';

describe('a value in the style of a literal', () => {
  test.each([
    [0x8040_0000n, '0x8020_0000', '0x8040_0000'],
    [0x1_8000_0000n, '0x8020_0000', '0x1_8000_0000'],
    [0x20_0000n, '0x100_0000', '0x20_0000'],
    [0x1000n, '0x0000_0000', '0x0000_1000'],
    [0x12n, '0x07', '0x12'],
    [0x1n, '0x07', '0x01'],
    [0xdead_beefn, '0xABCD', '0xDEADBEEF'],
    [0xabcdn, '0xDEAD_beef', '0xabcd'],
    [0x61_000n, '0x50_000', '0x61_000'],
    [0x3ef_f0010n, '0x3ef_f0000', '0x3ef_f0010'],
    [0x1_2345_6789n, '0x80000000', '0x123456789'],
    [0xffn, '0x1_00_00', '0xff'],
    [0x54321n, '0x1_00_00', '0x5_43_21'],
    [2500n, '1_000', '2_500'],
    [2500000n, '1_000', '2_500_000'],
    [2500n, '7', '2500'],
    [5n, '+7', '+5'],
    [-5n, '+7', '-5'],
    [-5n, '0x10', '-5'],
    [8n, '0o17', '0o10'],
    [5n, '0b11', '0b101'],
    [0xffff_ffff_ffff_ffffn, '0x0', '0xffffffffffffffff'],
  ])('%d like %s is %s', (value, like, expected) => {
    expect(formatInteger(value, like)).toBe(expected);
  });
});

test('without a literal the hint decides, else decimal', () => {
  expect(formatInteger(0x4000_0000n, undefined)).toBe('1073741824');
  expect(formatInteger(0x4000_0000n, undefined, { radix: 16, group: 4 })).toBe('0x4000_0000');
  expect(formatInteger(0x4000_0000n, undefined, { radix: 16 })).toBe('0x40000000');
});

test('a literal too short to show its grouping takes the hint, a longer one does not', () => {
  expect(formatInteger(0x2_0000n, '0x8000', { group: 4 })).toBe('0x2_0000');
  expect(formatInteger(0x2_0000n, '0x80000', { group: 4 })).toBe('0x20000');
});

test('grouping and letters come from literals beside of the same radix only', () => {
  expect(formatInteger(0x2_0000n, '0', { group: 4 })).toBe('131072');
  expect(formatInteger(0x2_0000n, '0', { beside: ['0x1_0000', '1_000'] })).toBe('131_072');
  expect(formatInteger(0xa_bcden, '0x1', { beside: ['0xF', '0x0005_0000', '0xa'] })).toBe('0xA_BCDE');
  expect(formatInteger(0x1001n, '0x1000', { beside: ['0x10_000'] })).toBe('0x1001');
  expect(formatInteger(0xa_bcden, '0x1', { beside: ['100000', '0x50000'], group: 4 })).toBe('0xabcde');
});

test('what is written reads as the value, and the old value gives the old literal', () => {
  const like = fc
    .tuple(
      fc.constantFrom('0x', '0o', '0b', '', '+'),
      fc.array(fc.stringMatching(/^[01]{1,4}$/), { minLength: 1, maxLength: 4 }),
    )
    .map(([prefix, groups]) => prefix + groups.join('_'))
    .filter((literal) => decodeInteger(literal, 0, literal.length) !== undefined);
  fc.assert(
    fc.property(like, fc.bigInt({ min: -(1n << 70n), max: 1n << 70n }), (literal, value) => {
      const written = formatInteger(value, literal);
      expect(decodeInteger(written, 0, written.length)).toBe(value);
      expect(formatInteger(decodeInteger(literal, 0, literal.length) as bigint, literal)).toBe(literal);
    }),
  );
});
