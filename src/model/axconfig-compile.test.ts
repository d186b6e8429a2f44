import { expect, test } from 'vitest';
import { findNameClashes, findRustProblems, findTableProblems } from './axconfig-compile.ts';
import { platformOf } from './test-platform.ts';

function problemsOf(text: string) {
  const { items, tables } = platformOf(text).config;
  return [...items.flatMap(findRustProblems), ...tables.flatMap(findTableProblems)];
}

// Each line was compiled with rustc 1.95 (edition 2021) as axconfig-gen's output has it.
test.each([
  ['x = "0XFF"', 'platform-rust-number', '0xFF'],
  ['x = "+5"', 'platform-rust-number', '5'],
  ['x = +5', 'platform-rust-number', '5'],
  ['x = "_5"', 'platform-rust-number', '5'],
  ['x = [1, -1] # [uint]', 'platform-rust-number', undefined],
  ['x = "0xffff_ffff_ffff_ffff" # int', 'platform-rust-number', undefined],
  ["x = 'abc'", 'platform-rust-text', undefined],
  ['x = """a""" # str', 'platform-rust-text', undefined],
  ['x = "\\u0041" # str', 'platform-rust-text', undefined],
  ['1x = 1', 'platform-rust-name', undefined],
  ['"a b" = 1', 'platform-rust-name', undefined],
  ['[type]\nx = 1\ny = 2', 'platform-rust-name', undefined],
  ['["a b"]', 'platform-rust-name', undefined],
])('%s does not compile', (text, code, digits) => {
  expect(problemsOf(text).map((problem) => [problem.code, problem.digits])).toEqual([[code, digits]]);
});

test.each([
  "x = '5'",
  'x = "1_"',
  'x = "007"',
  'x = -5',
  'x = """5"""',
  '"é" = 1',
  'type = 1',
  'x = [1] # (uint)',
  'x = []',
  'x = "a\\tb\\"c" # str',
])('%s compiles or is left out', (text) => {
  expect(problemsOf(text)).toEqual([]);
});

test('two keys that make one constant clash', () => {
  const { config } = platformOf('a-b = 1\nA_b = 2\n[t]\na-b = 3\n');
  expect(findNameClashes(config.items).map(({ item, first }) => [item.key, first.key])).toEqual([
    ['A_b', 'a-b'],
  ]);
});
