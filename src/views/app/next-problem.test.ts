import { expect, test } from 'vitest';
import type { LocatedFinding } from '../../state/derive.ts';
import { findNextProblem } from './next-problem.ts';

function finding(key: string, start: number, fileId = 'a'): LocatedFinding {
  const place = { line: 1, column: 1 };
  return {
    code: 'x',
    severity: 'error',
    message: '',
    path: [],
    related: [],
    fixes: [],
    key,
    fileId,
    fileName: fileId,
    span: { start, end: start },
    start: place,
    end: place,
    places: [],
  };
}

const ALL = [finding('1', 10), finding('2', 20), finding('3', 30)];

function visited(key: string, start: number, fileId = 'a') {
  return { key, start, fileId };
}

test('it walks in the order of the text and wraps around', () => {
  expect(findNextProblem(ALL, undefined, 1)?.key).toBe('1');
  expect(findNextProblem(ALL, visited('1', 10), 1)?.key).toBe('2');
  expect(findNextProblem(ALL, visited('3', 30), 1)?.key).toBe('1');
  expect(findNextProblem(ALL, undefined, -1)?.key).toBe('3');
  expect(findNextProblem(ALL, visited('1', 10), -1)?.key).toBe('3');
});

test('it goes on from where a mended problem stood', () => {
  expect(findNextProblem(ALL, visited('gone', 15), 1)?.key).toBe('2');
  expect(findNextProblem(ALL, visited('gone', 15), -1)?.key).toBe('1');
  expect(findNextProblem(ALL, visited('gone', 40), 1)?.key).toBe('1');
  expect(findNextProblem(ALL, visited('gone', 5), -1)?.key).toBe('3');
});

test('in another file it begins at that file’s first or last problem', () => {
  expect(findNextProblem(ALL, visited('other', 20, 'b'), 1)?.key).toBe('1');
  expect(findNextProblem(ALL, visited('other', 20, 'b'), -1)?.key).toBe('3');
});

test('without problems there is none', () => {
  expect(findNextProblem([], visited('1', 10), 1)).toBeUndefined();
});
