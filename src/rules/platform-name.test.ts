import { expect, test } from 'vitest';
import { checkName } from './platform-name.ts';
import { fixFirst, markFindings } from './test-platform-rule.ts';

test('a name that is not the file’s is told', () => {
  const text = 'platform = «"aarch64-rk3588j"» # str\n';
  expect(markFindings(checkName, text, { stem: 'aarch64-rk3588j-hv' })).toBe(text);
  expect(fixFirst(checkName, text, { stem: 'aarch64-rk3588j-hv' })).toBe(
    'platform = "aarch64-rk3588j-hv" # str\n',
  );
});

test.each(['aarch64-rk3588j', 'axconfig', undefined])('in %s it is fine', (stem) => {
  const text = 'platform = "aarch64-rk3588j" # str\n';
  expect(markFindings(checkName, text, { stem })).toBe(text);
});
