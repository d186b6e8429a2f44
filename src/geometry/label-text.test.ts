import { expect, test } from 'vitest';
import { findRows, textWidth, widthOf } from './label-text.ts';

const RAM = { name: 'System RAM', size: '128 MiB', range: [0n, 0x7ff_ffffn] } as const;
const rowsOf = (...args: Parameters<typeof findRows>) =>
  findRows(...args).map(({ text, size }) => (size === undefined ? text : `${text} | ${size}`));

test('a size stands beside the name where both fit', () => {
  expect(rowsOf(RAM, 200)).toEqual(['System RAM | 128 MiB', '0x0 – 0x7ff_ffff']);
});

test('a size that would cut the name stands below, with the state where there is room', () => {
  const used = { ...RAM, state: ['configured, not used', 'not used'] };
  expect(rowsOf(RAM, 120)).toEqual(['System RAM', '0x0 – 0x7ff_ffff', '128 MiB']);
  expect(rowsOf(used, 122)).toEqual(['System RAM', '0x0 – 0x7ff_ffff', '128 MiB, not used']);
  expect(rowsOf(used, 100)).toEqual(['System RAM', '0x0 –', '0x7ff_ffff', '128 MiB', 'not used']);
});

test('beside, the name gives way', () => {
  const [name] = findRows(RAM, 100, 'beside');
  expect(name).toMatchObject({ role: 'name', size: '128 MiB' });
  expect(name?.text).toMatch(/^Sy.*…$/);
  expect(widthOf(findRows(RAM, 130, 'beside'))).toBeLessThanOrEqual(130);
});

test('names are wider than the same words in the text’s weight', () => {
  expect(textWidth('name', 'RAM')).toBeGreaterThan(textWidth('state', 'RAM'));
});
