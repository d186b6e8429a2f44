import { expect, test } from 'vitest';
import { fileNameSeparator } from './file-name-separator.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile, vmText } from './test-vm.ts';

test('a colon in the name', () => {
  expectRule(fileNameSeparator, {
    faulty: { name: 'linux:1.toml', text: `«»${vmText()}` },
    clean: vmFile({}, { name: 'linux-1@a,b.toml' }),
  });
  const windows = findingsOf(fileNameSeparator, vmFile({}, { name: 'a;b.toml' }));
  expect(windows.map((finding) => finding.severity)).toEqual(['warning']);
});
