import { expect, test } from 'vitest';
import { checkFamily } from './platform-family.ts';
import { fixFirst, markFindings } from './test-platform-rule.ts';

test.each([
  ['[plat]\nfamily = «"x86_pc"» # str\n', '[plat]\nfamily = "x86-pc" # str\n'],
  ['[plat]\nfamily = «"own-board"» # str\n', undefined],
  ['«[plat]»\nphys-memory-base = 0\n', undefined],
])('%j builds the dummy platform', (text, fixed) => {
  expect(markFindings(checkFamily, text)).toBe(text);
  expect(fixFirst(checkFamily, text)).toBe(fixed);
});

test.each([
  '[plat]\nfamily = "aarch64-dyn"\n',
  'package = "axplat-x86-pc"\n[plat]\nfamily = ""\n',
  'smp = 1\n',
])('%j is fine', (text) => {
  expect(markFindings(checkFamily, text)).toBe(text);
});
