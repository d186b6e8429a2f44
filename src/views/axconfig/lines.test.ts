import { expect, test } from 'vitest';
import type { BuiltConstant } from '../../state/platform-build.ts';
import { findRowLine } from './find-row-line.ts';
import { findBlocks } from './line-blocks.ts';

const constant = (docLine: number, firstLine: number, lastLine: number): BuiltConstant => ({
  ...{ fileId: 'f', path: ['x'], name: 'X', overridden: false },
  ...{ docLine, firstLine, lastLine },
});

test('a row of a list is found by its indentation, also where rows span lines', () => {
  const flat = ['pub const A: X = &[', '    (1, 2),', '    (3, 4),', '];'];
  expect([0, 1, 2].map((row) => findRowLine(flat, 0, 3, row))).toEqual([1, 2, undefined]);
  const deep = [
    'x',
    '    pub const A: X = &[',
    '        &[',
    '            1,',
    '        ],',
    '        &[]',
    '    ];',
  ];
  expect([0, 1].map((row) => findRowLine(deep, 1, 6, row))).toEqual([2, 5]);
  expect(findRowLine(['pub const A: X = &[1, 2];'], 0, 0, 1)).toBeUndefined();
});

test('lines are cut at constants, also where the window begins or ends inside one', () => {
  const constants = [constant(1, 2, 2), constant(4, 4, 6)];
  const cut = (from: number, to: number) =>
    findBlocks(constants, from, to).map(({ start, end, constant: own }) => [start, end, own?.docLine]);
  expect(cut(0, 8)).toEqual([
    [0, 2, 1],
    [2, 3, undefined],
    [3, 6, 4],
    [6, 8, undefined],
  ]);
  expect(cut(1, 5)).toEqual([
    [1, 2, 1],
    [2, 3, undefined],
    [3, 5, 4],
  ]);
});
