import { expect, test } from 'vitest';
import { childPath, formatPath, parsePath, pathStartsWith } from './path.ts';

test.each([
  [['kernel', 'memory_regions', 0, 1], 'kernel.memory_regions[0][1]'],
  [['a b', 0, 'c'], '"a b"[0].c'],
  [[], ''],
  [['', 'x"y'], '""."x\\"y"'],
] as const)('%j reads %s and back', (path, text) => {
  expect(formatPath(path)).toBe(text);
  expect(parsePath(text)).toEqual(path);
});

test.each(['a b', '"\\q"', 'a[', '"a'])('%s is no path', (text) => {
  expect(parsePath(text)).toBeUndefined();
});

test('a path starts with itself and its parents only', () => {
  expect(pathStartsWith(['a', 0], ['a'])).toBe(true);
  expect(pathStartsWith(['a'], ['a', 0])).toBe(false);
});

test.each([
  [[], 'a'],
  [['a'], 'b'],
  [['a', 'b'], 0],
  [['a', 'b', 0], 'c'],
  [['a', 'b', 0, 'c'], 1],
] as const)('%j has the child %j', (path, step) => {
  expect(childPath(path, step)).toEqual([...path, step]);
});
