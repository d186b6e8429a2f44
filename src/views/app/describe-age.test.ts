import { expect, test } from 'vitest';
import { describeAge } from './describe-age.ts';

const MINUTE = 60_000;

test.each([
  [0, 'just now'],
  [-5 * MINUTE, 'just now'],
  [MINUTE, '1 minute ago'],
  [59 * MINUTE, '59 minutes ago'],
  [61 * MINUTE, '1 hour ago'],
  [25 * 60 * MINUTE, 'yesterday'],
  [30 * 24 * 60 * MINUTE, '30 days ago'],
])('%d ms before is %s', (before, words) => {
  expect(describeAge(1e12 - before, 1e12)).toBe(words);
});
