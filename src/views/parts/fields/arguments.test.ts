import { expect, test } from 'vitest';
import { findEmuDevice } from '../../../model/emu-devices.ts';
import { findArguments } from './arguments.ts';

function named(...values: readonly bigint[]): readonly string[] {
  const items = values.map((value) => ({ value, literal: String(value) }));
  const cell = { kind: 'numbers', path: [], pathText: '', literal: '', items } as const;
  return findArguments(cell, findEmuDevice(0x20n, '0.5')?.arguments ?? []).map(
    ({ label, cell: has, isNext }) => `${label} ${has?.literal ?? (isNext ? 'next' : 'missing')}`,
  );
}

test('what the type takes and the row lacks is there too, and what it does not take has a number', () => {
  expect(named(2n)).toEqual(['Number of CPUs 2', 'Stride next', 'First physical CPU missing']);
  expect(named(1n, 2n, 3n, 4n)).toEqual([
    'Number of CPUs 1',
    'Stride 2',
    'First physical CPU 3',
    'Argument 4 4',
  ]);
});
