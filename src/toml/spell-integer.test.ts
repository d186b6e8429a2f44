import { describe, expect, test } from 'vitest';
import type { NewInteger, NewValue, Operation } from '../base/operation.ts';
import { parsePath } from '../base/path.ts';
import { edited, parsed } from './edit-laws.ts';

/** What somebody enters: TOML, or something else that stands for `integer`. */
function enter(entered: string, integer = BigInt(entered.replaceAll('_', '')), usual?: string): NewInteger {
  return { integer, entered, ...(usual !== undefined && { usual }) };
}

function run(text: string, operation: Operation): string {
  return edited(parsed(text), operation).text;
}

function set(text: string, path: string, value: NewValue): string {
  return run(text, { kind: 'set', path: parsePath(path) ?? [], value });
}

const K128 = enter('128K', 0x2_0000n);

test.each<[string, NewInteger, string]>([
  ['0', enter('0x20000'), '0x20000'],
  ['0', enter('0x14d'), '0x14d'],
  ['4096', enter('0x8000_0000'), '0x8000_0000'],
  ['0x8020_0000', enter('0x80400000'), '0x80400000'],
  ['0x1000', enter('0b0101'), '0b0101'],
  ['0x1000', enter('0o17'), '0o17'],
  ['0xab', enter('0xFF'), '0xFF'],
  ['0x1', enter('0x0000_1000'), '0x0000_1000'],
  ['0x1', enter('4_096'), '4_096'],
  ['0x1', enter('+7'), '+7'],
  ['0x1', enter('-4_096', -4096n), '-4_096'],
  // The same value in another style of its own is meant.
  ['0x1000', enter('0x1_000'), '0x1_000'],
  // TOML writes the prefix in lower case.
  ['5', enter('0X1F'), '0x1F'],
])('a place that holds %s: %o is written as it was entered', (place, value, literal) => {
  expect(set(`a = ${place} # c\n`, 'a', value)).toBe(`a = ${literal} # c\n`);
});

test.each<[string, NewInteger | bigint, string]>([
  ['0x8020_0000', enter('2151677952'), '0x8040_0000'],
  ['0x8020_0000', enter('2G', 1n << 31n), '0x8000_0000'],
  ['0x1000', enter('4096'), '0x1000'],
  ['0x0000_0000', enter('4K', 4096n), '0x0000_1000'],
  ['0xABC', enter('48879'), '0xBEEF'],
  ['1_000', enter('128000'), '128_000'],
  ['0b1', enter('5'), '0b101'],
  ['0', K128, '131072'],
  ['0', 0x2_0000n, '131072'],
  ['0x1', enter('-5', -5n), '-5'],
  ['0x1', enter('007', 7n), '0x7'],
  // What does not read back as the value is never written.
  ['0x1', enter('0x11', 0x10n), '0x10'],
  ['0x1', enter('0x__1', 0x10n), '0x10'],
])('a place that holds %s: %o takes its style', (place, value, literal) => {
  expect(set(`a = ${place}\n`, 'a', value)).toBe(`a = ${literal}\n`);
});

test('the number that stands there keeps its text', () => {
  for (const entered of [enter('0'), enter('0K', 0n)])
    expect(set('a = [0, 0x1F]\n', 'a[0]', entered)).toBe('a = [0, 0x1F]\n');
  expect(set('a = 0x00_1\n', 'a', enter('1'))).toBe('a = 0x00_1\n');
});

test('digits are grouped as in numbers of the same radix only', () => {
  const text = 'a = [0, 0x8000_0000]\nb = 0x9000_0000\n';
  expect(set(text, 'a[0]', 0x2_0000n)).toContain('[131072, ');
  expect(set(text, 'a[0]', enter('131072'))).toContain('[131072, ');
  expect(set('a = [0, 1_000_000]\n', 'a[0]', enter('131072'))).toContain('[131_072, ');
  expect(set('a = [0x1, 1_000_000]\n', 'a[0]', enter('131072'))).toContain('[0x20000, ');
  expect(set('a = [0b1, 0b1010_0101, 0x1_0000]\n', 'a[0]', enter('255'))).toContain('[0b1111_1111, ');
});

describe('a place without a style of its own goes by its column', () => {
  const rows = 'a = [\n  ["x", 0x8000_0000, 0],\n  ["y", 0x9000_0000, 0x1F],\n  ["z", 0, 12],\n]\n';
  test.each<[string, NewValue, string]>([
    ['a[2][1]', K128, '["z", 0x2_0000, 12]'],
    ['a[2][1]', enter('131072'), '["z", 131072, 12]'],
    ['a[0][2]', enter('1K', 1024n), '["x", 0x8000_0000, 0x400]'],
    ['a[0][2]', enter('171'), '["x", 0x8000_0000, 171]'],
  ])('%s set to %o', (path, value, row) => {
    expect(set(rows, path, value)).toContain(`  ${row},\n`);
  });

  test.each<[number, NewValue, string]>([
    [3, ['n', enter('2G', 1n << 31n), enter('171')], '["n", 0x8000_0000, 171]'],
    [2, ['n', enter('131072'), enter('171')], '["n", 0x2_0000, 0xAB]'],
    [0, ['n', enter('0x20000'), 171n], '["n", 0x20000, 0xAB]'],
  ])('a new row %d of %o', (index, value, row) => {
    const after = run(rows, { kind: 'insert-row', path: ['a'], index, value });
    expect(after.split('\n')[index + 1]).toBe(`  ${row},`);
  });

  test('also in tables, with headers or braces', () => {
    const value = { table: { gpa: enter('1G', 1n << 30n), flags: enter('10') } };
    const header = '[[a]]\ngpa = 0x8000_0000\nflags = 0x7\n';
    expect(run(header, { kind: 'insert-row', path: ['a'], index: 1, value })).toBe(
      `${header}\n[[a]]\ngpa = 0x4000_0000\nflags = 0xa\n`,
    );
    const inline = 'a = [{ gpa = 0x80000000, flags = 7 }]\n';
    expect(run(inline, { kind: 'insert-row', path: ['a'], index: 1, value })).toBe(
      'a = [{ gpa = 0x80000000, flags = 7 }, { gpa = 0x40000000, flags = 10 }]\n',
    );
    const gap = '[[a]]\ngpa = 0x10\n[[a]]\nx = 1\n';
    const key: Operation = { kind: 'insert-key', path: ['a', 1, 'gpa'], value: enter('32') };
    expect(run(gap, key)).toBe(`${gap}gpa = 0x20\n`);
  });

  test('the items of a list are one column; those of a list in a cell follow the rows first', () => {
    expect(set('a = [0x0, 0x100]\n', 'a', [0n, 256n, enter('512')])).toBe('a = [0x0, 0x100, 0x200]\n');
    const nested = 'a = [[1, [2, 0x10]], [1, [4]]]\n';
    const added: Operation = { kind: 'insert-row', path: ['a', 1, 1], index: 1, value: enter('32') };
    expect(run(nested, added)).toBe('a = [[1, [2, 0x10]], [1, [4, 0x20]]]\n');
  });
});

test('a new key goes by the same key elsewhere, then by what is usual, grouped as the file groups', () => {
  const added = (text: string, path: string, value: NewValue) =>
    run(text, { kind: 'insert-key', path: parsePath(path) ?? [], value }).slice(text.length);
  const size = enter('1G', 1n << 30n, '0x4000_0000');
  expect(added('[x]\nsize = 4096\n[y]\nb = 1\n', 'y.size', size)).toBe('size = 1073741824\n');
  expect(added('[x]\nb = 1\n', 'x.size', size)).toBe('size = 0x4000_0000\n');
  expect(added('[x]\nb = 0x80000000\n', 'x.size', size)).toBe('size = 0x40000000\n');
  const padded = { integer: 1n << 12n, usual: '0x0000_1000' };
  expect(added('[x]\nb = 0x8000_0000\n', 'x.size', padded)).toBe('size = 0x0000_1000\n');
  expect(added('[x]\nb = 0x8000_0000\n', 'x.size', enter('1073741824'))).toBe('size = 1073741824\n');
  expect(added('[x]\nb = 1\n', 'x.size', [enter('0x5'), 7n])).toBe('size = [0x5, 7]\n');
});

test('a number in quotes shows a style too', () => {
  const text = 'a = [["0xFE00_0000", 0x1000]]\n';
  expect(run(text, { kind: 'insert-row', path: ['a'], index: 1, value: [0xab00_0000n, 4096n] })).toBe(
    'a = [["0xFE00_0000", 0x1000], [0xAB00_0000, 0x1000]]\n',
  );
});
