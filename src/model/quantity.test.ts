import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDecimal, formatHex, formatSize, MAX_U64, parseQuantity } from './quantity.ts';

const runs = { numRuns: Number(process.env.STUDIO_RUNS ?? 500) };
const u64 = fc.bigInt({ min: 0n, max: MAX_U64 });

test.each([
  ['0x8000_0000', 0x8000_0000n],
  ['0XfF', 0xffn],
  ['0b1010_1010', 0xaan],
  ['0o17', 15n],
  ['1_000', 1000n],
  [' 2G ', 2n << 30n],
  ['2gib', 2n << 30n],
  ['4 KiB', 4096n],
  ['0x10M', 16n << 20n],
  ['0x1b', 0x1bn],
  ['512 B', 512n],
  ['1.5G', 1536n << 20n],
  ['512M+64K', (512n << 20n) + 65536n],
  ['0x4000_0000 + 1M', 0x4010_0000n],
  ['1M - 4K', 0xff000n],
  ['0', 0n],
  ['+7', 7n],
  ['+0x10', 16n],
  ['18446744073709551615', MAX_U64],
  ['16777216T - 1', MAX_U64],
] as const)('%s is %s', (text, value) => {
  expect(parseQuantity(text)).toEqual({ kind: 'value', value });
});

test.each([
  ['', 'Enter a number'],
  ['  ', 'Enter a number'],
  ['x', 'not a number'],
  ['0x', 'not a number'],
  ['1__0', 'not a number'],
  ['_1', 'not a number'],
  ['1_', 'not a number'],
  ['0x_1', 'not a number'],
  ['2 000', 'not a number'],
  ['1e3', 'not a number'],
  ['2KB', 'KiB'],
  ['0.3', 'whole number of bytes'],
  ['1.0001K', 'whole number of bytes'],
  ['1 +', 'missing beside the sign'],
  ['+', 'missing beside the sign'],
  ['++1', 'missing beside the sign'],
  ['-1', 'negative'],
  ['1K - 1M', 'negative'],
  ['18446744073709551616', '2^64'],
  ['0x1_0000_0000_0000_0000', '2^64'],
  ['16777216T', '2^64'],
])('%j is refused: %s', (text, part) => {
  const result = parseQuantity(text);
  expect(result.kind === 'error' ? result.message : '').toContain(part);
});

test.each([
  [0n, '0x0'],
  [0xfffn, '0xfff'],
  [0x8000_0000n, '0x8000_0000'],
  [0xfec0_0000n, '0xfec0_0000'],
  [0x1_0000n, '0x1_0000'],
  [MAX_U64, '0xffff_ffff_ffff_ffff'],
] as const)('%s reads %s in hex', (value, text) => {
  expect(formatHex(value)).toBe(text);
});

test.each([
  [0n, '0 B'],
  [12n, '12 B'],
  [4096n, '4 KiB'],
  [16n << 20n, '16 MiB'],
  [1536n << 20n, '1.5 GiB'],
  [1280n << 20n, '1.25 GiB'],
  [4108n, '4 KiB + 12 B'],
  [0x10_f000n, '1 MiB + 60 KiB'],
  [0x7fff_ffff_f000n, '0x7fff_ffff_f000'],
  [1n << 40n, '1 TiB'],
] as const)('%s bytes read %s', (value, text) => {
  expect(formatSize(value)).toBe(text);
});

test('every number survives each of its forms', () => {
  fc.assert(
    fc.property(u64, (value) => {
      for (const text of [formatHex(value), formatDecimal(value), formatSize(value)]) {
        expect(parseQuantity(text)).toEqual({ kind: 'value', value });
      }
    }),
    runs,
  );
});

test('sizes of whole pages survive their form', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: MAX_U64 >> 12n }), (pages) => {
      expect(parseQuantity(formatSize(pages << 12n))).toEqual({ kind: 'value', value: pages << 12n });
    }),
    runs,
  );
});
