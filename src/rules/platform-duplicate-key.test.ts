import { expect, test } from 'vitest';
import { platformOf } from '../model/test-platform.ts';
import { checkDuplicateKey } from './platform-duplicate-key.ts';
import { fixFirst, markFindings } from './test-platform-rule.ts';

const others = [{ file: 'defconfig.toml', config: platformOf('smp = 1\n[plat]\nx = 1\n').config }];

test('a key that another file has too is told and can go', () => {
  const text = '«smp» = 2 # uint\nx = 1 # uint\n[plat]\ny = 1\n';
  expect(markFindings(checkDuplicateKey, text, { others })).toBe(text);
  expect(fixFirst(checkDuplicateKey, text, { others })).toBe('x = 1 # uint\n[plat]\ny = 1\n');
});

test('one file alone has no twins', () => {
  const text = 'smp = 2\n';
  expect(markFindings(checkDuplicateKey, text)).toBe(text);
});
