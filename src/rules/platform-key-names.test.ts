import { expect, test } from 'vitest';
import { checkKeyNames } from './platform-key-names.ts';
import { fixFirst, markFindings, severitiesOf } from './test-platform-rule.ts';

test('a package name in a seed file is renamed', () => {
  const text = 'arch = "riscv64"\n[devices]\n«mmio-ranges» = [] # [(uint, uint)]\n';
  expect(markFindings(checkKeyNames, text)).toBe(text);
  expect(severitiesOf(checkKeyNames, text.replace(/[«»]/g, ''))).toEqual(['warning']);
  expect(fixFirst(checkKeyNames, text)).toBe(
    'arch = "riscv64"\n[devices]\nmmio-regions = [] # [(uint, uint)]\n',
  );
});

test('a seed name in a package file is legal', () => {
  const text = 'package = "axplat"\n[devices]\n«mmio-regions» = []\nvirtio-mmio-ranges = []\n';
  expect(markFindings(checkKeyNames, text)).toBe(text);
  expect(severitiesOf(checkKeyNames, text.replace(/[«»]/g, ''))).toEqual(['info']);
  expect(fixFirst(checkKeyNames, text)).toBeUndefined();
});
