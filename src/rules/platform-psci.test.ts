import { expect, test } from 'vitest';
import { checkPsci } from './platform-psci.ts';
import { fixFirst, markFindings } from './test-platform-rule.ts';

test('a method that is no call panics', () => {
  const text = '[plat]\n[devices]\npsci-method = «"SMC"» # str\n';
  expect(markFindings(checkPsci, text)).toBe(text);
  expect(fixFirst(checkPsci, text)).toBe('[plat]\n[devices]\npsci-method = "smc" # str\n');
  const clean = '[plat]\n[devices]\npsci-method = "hvc"\n';
  expect(markFindings(checkPsci, clean)).toBe(clean);
});
