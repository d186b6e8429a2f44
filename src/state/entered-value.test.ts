import { expect, test } from 'vitest';
import { findKey } from '../model/vm-keys.ts';
import { isSameNumber, rawValue } from './entered-value.ts';

test.each([
  ['4096', true],
  ['4K', true],
  ['0x1000', true],
  ['0X1000', true],
  ['0x1_000', false],
  ['4_096', false],
  ['4097', false],
])('%s is what stands in 0x1000: %s', (entered, expected) => {
  const value = entered === '4097' ? 4097n : 4096n;
  expect(isSameNumber({ value, entered }, { literal: '0x1000', value: 4096n })).toBe(expected);
});

test('a raw row may hold quantities; what is TOML or nothing at all is left as it is typed', () => {
  const regions = findKey('kernel', 'memory_regions');
  if (!regions) throw new Error('no such key');
  const row = ['kernel', 'memory_regions', 1];
  expect(rawValue('[2G, 0x1_0, 7, 0]', regions.type, row)).toEqual([
    { integer: 1n << 31n, entered: '2G', usual: '0x8000_0000' },
    { integer: 16n, entered: '0x1_0', usual: '0x10' },
    { integer: 7n, entered: '7', usual: '0x7' },
    { integer: 0n, entered: '0' },
  ]);
  expect(rawValue('[1,2]', regions.type, row)).toEqual({ literal: '[1,2]' });
  expect(rawValue('two', { kind: 'uint', bits: 64 }, ['base', 'id'])).toEqual({ literal: 'two' });
});
