import { expect, test } from 'vitest';
import { checkUntyped } from './platform-untyped.ts';
import { fixFirst, markFindings, severitiesOf } from './test-platform-rule.ts';

test.each([
  ['a = «1»\n', 'warning', 'a = 1 # uint\n'],
  ['a = «["x", 1]»\n', 'warning', 'a = ["x", 1] # (str, uint)\n'],
  ['a = «[1, 2]»\n', 'warning', 'a = [1, 2] # [uint]\n'],
  ['a = «[[1, 2]]»\n', 'error', 'a = [[1, 2]] # [(uint, uint)]\n'],
  ['a = «[]»\n', 'error', undefined],
  ['[devices]\npci-ranges = «[]»\n', 'error', '[devices]\npci-ranges = [] # [(uint, uint)]\n'],
])('%j is told as %s', (text, severity, fixed) => {
  expect(markFindings(checkUntyped, text)).toBe(text);
  expect(severitiesOf(checkUntyped, text.replace(/[«»]/g, ''))).toEqual([severity]);
  expect(fixFirst(checkUntyped, text)).toBe(fixed);
});

test.each(['a = 1 # uint\n', 'a = [[1, 2]] # [[uint]]\n', 'a = 1 # 128M\n', 'a = 1.5\n'])(
  '%j is not told here',
  (text) => {
    expect(markFindings(checkUntyped, text)).toBe(text);
  },
);
