import { expect, test } from 'vitest';
import { findCompileProblems } from './axconfig-compile.ts';
import { mergeSpecs } from './axconfig-merge.ts';
import { platformOf } from './test-platform.ts';

function problemsOf(...texts: readonly string[]) {
  const merged = mergeSpecs(texts.map((text, i) => ({ file: `${i}.toml`, config: platformOf(text).config })));
  if (!merged.ok) throw new Error(merged.faults[0]?.message);
  return findCompileProblems(merged.config);
}

// Each line was compiled with rustc 1.95 (edition 2021) as axconfig-gen's output has it.
test.each([
  ['x = "0XFF"', 'platform-rust-number', '"0xFF"'],
  ['x = "+5"', 'platform-rust-number', '"5"'],
  ['x = +5', 'platform-rust-number', '5'],
  ['x = "_5"', 'platform-rust-number', '"5"'],
  ['x = "0x+5"', 'platform-rust-number', '"0x5"'],
  ['x = -0', 'platform-rust-number', '0'],
  ['x = [[1], [-0]] # [[uint]]', 'platform-rust-number', '0'],
  ['x = [1, -1] # [uint]', 'platform-rust-number', undefined],
  ['x = "0xffff_ffff_ffff_ffff" # int', 'platform-rust-number', undefined],
  ["x = 'abc'", 'platform-rust-text', undefined],
  ['x = """a""" # str', 'platform-rust-text', undefined],
  ['x = "\\u0041" # str', 'platform-rust-text', undefined],
  ['1x = 1', 'platform-rust-name', undefined],
  ['"a b" = 1', 'platform-rust-name', undefined],
  ['[type]\nx = 1\ny = 2', 'platform-rust-name', undefined],
  ['["a b"]', 'platform-rust-name', undefined],
  ['["a.b"]\nx = 1', 'platform-rust-name', undefined],
  ['x = "a\u202eb" # str', 'platform-rust-text', undefined],
  ['# a \u2066 b\nx = 1', 'platform-rust-comment', undefined],
  ['# a \u2066 b\n[t]\nx = 1', 'platform-rust-comment', undefined],
  ['y = 1\n# none\nz = []', 'platform-rust-comment', undefined],
  ['[t]\na = 1\n# none\nb = []\n# nor this\nc = []\n[u]\nx = 1', 'platform-rust-comment', undefined],
  ['a-b = 1\nA_b = 2', 'platform-rust-name', undefined],
  ['"\u00e9" = 1\n"e\u0301" = 2', 'platform-rust-name', undefined],
  ['[a-b]\nx = 1\n[a_b]\ny = 1', 'platform-rust-name', undefined],
  ['x = [[1]]\n[usize]\ny = 1', 'platform-rust-name', undefined],
  ['x = "a"\n[str]\ny = 1', 'platform-rust-name', undefined],
])('%s does not compile', (text, code, literal) => {
  expect(problemsOf(text).map((problem) => [problem.code, problem.literal])).toEqual([[code, literal]]);
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
  '# none\nx = []\ny = 1',
  '# none\nx = []\n[t]\ny = 1',
  'y = 1\n#/ none\nz = []',
  'a-b = 1\nA_b = []',
  'a-b = 1\n[t]\na_b = 3',
  'x = 1\n[str]\ny = 1',
  '[usize]\ny = 1',
  'x = [1, "a", true] # (uint, str, bool)',
  'x = "0x8000_0000_0000_0000"',
  'x = -9223372036854775808',
])('%s compiles or is left out', (text) => {
  expect(problemsOf(text)).toEqual([]);
});

test('names that become one are told where the second stands in the output, with the first', () => {
  const problems = problemsOf('[t]\nx-y = 1\n', '[t]\nX_y = 2\n[T-]\n', '[T_]\nz = 1');
  expect(problems.map(({ file, path, first }) => [file, path, first])).toEqual([
    ['0.toml', ['t', 'x-y'], ['t', 'X_y']],
    ['2.toml', ['T_'], ['T-']],
  ]);
});
