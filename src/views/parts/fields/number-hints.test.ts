import { expect, test } from 'vitest';
import { findKey } from '../../../model/vm-keys.ts';
import { formatFlags, unknownBits } from './flag-words.ts';
import { formatMask, numbersHint, otherForms, sizeHint } from './number-hints.ts';

const ADDRESS = { kind: 'address', space: 'guest' } as const;

test.each([
  [0x8020_0000n, '0x8020_0000', ['2 GiB + 2 MiB', '2149580800']],
  [0x8020_0000n, '2149580800', ['2 GiB + 2 MiB', '0x8020_0000']],
  [0x8000n, '0X8000', ['32 KiB', '32768']],
  [0x40n, '0x40', ['64']],
  [7n, '0x7', []],
  [-1n, '-1', []],
])('%s as %s', (value, written, forms) => {
  expect(otherForms(value, written, ADDRESS)).toEqual(forms);
});

test('a count has no size in bytes', () => {
  expect(otherForms(4096n, '4096', { kind: 'uint', bits: 64 })).toEqual(['0x1000']);
});

test.each([
  [0n, undefined],
  [8n, '8 B'],
  [0x1000n, '4 KiB'],
  [0xd550_0000n, '3 GiB + 341 MiB'],
])('the size of %s', (value, words) => {
  expect(sizeHint(value)).toBe(words);
});

test.each([
  [0n, 'no CPU'],
  [1n, 'CPU 0'],
  [6n, 'CPUs 1, 2'],
  [0xffn, 'CPUs 0–7'],
  [0b1011n, 'CPUs 0, 1, 3'],
  [1n << 63n, 'CPU 63'],
])('the mask %s means %s', (mask, words) => {
  expect(formatMask(mask)).toBe(words);
});

test('masks are read out, ids only where they are not decimal', () => {
  const items = [
    { literal: '0x1', value: 1n },
    { literal: '0x100', value: 256n },
  ];
  expect(numbersHint(items, 'cpu-mask')).toEqual(['CPU 0', 'CPU 8']);
  expect(numbersHint(items, 'cpu-id')).toEqual(['1', '256']);
  expect(numbersHint([{ literal: '1', value: 1n }], 'cpu-id')).toEqual([]);
});

test('flags in short, with bits that nobody named', () => {
  const type = findKey('kernel', 'memory_regions')?.type;
  const flags = type?.kind === 'rows' ? type.row.columns[2]?.type : undefined;
  const bits = flags?.kind === 'flags' ? flags.bits : [];
  expect(formatFlags(0x7n, bits)).toBe('RWX');
  expect(formatFlags(0x119n, bits)).toBe('R–– User Device +0x100');
  expect(unknownBits(0x119n, bits)).toBe(0x100n);
});
