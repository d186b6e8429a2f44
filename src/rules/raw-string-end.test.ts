import { expect, test } from 'vitest';
import { rawStringEnd } from './raw-string-end.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const old = { release: '0.1' } as const;

test('a comment of three number signs directly behind a string', () => {
  expectRule(rawStringEnd, {
    faulty: vmFile({ name: '"guest«"###» the first' }, old),
    clean: [vmFile({ name: '"guest" ### the first' }, old), vmFile({ name: '"guest"### the first' })],
  });
});

test('inside a text only the author can change it', () => {
  const [finding] = findingsOf(rawStringEnd, vmFile({ path: "'a\"###'" }, old));
  expect(finding?.fixes).toEqual([]);
});
