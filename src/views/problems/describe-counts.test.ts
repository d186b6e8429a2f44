import { expect, test } from 'vitest';
import { describeCounts } from './describe-counts.ts';

test('counts read as words, singular and plural, worst first', () => {
  expect(describeCounts([])).toBe('none');
  expect(describeCounts([{ severity: 'warning' }, { severity: 'error' }, { severity: 'error' }])).toBe(
    '2 errors, 1 warning',
  );
  expect(describeCounts([{ severity: 'info' }])).toBe('1 remark');
});
