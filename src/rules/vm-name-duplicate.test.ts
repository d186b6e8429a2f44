import { expect, test } from 'vitest';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';
import { vmNameDuplicate } from './vm-name-duplicate.ts';

test('the same name twice', () => {
  const second = { id: '2', base: 'phys_cpu_ids = [1]' };
  const found = expectRule(vmNameDuplicate, {
    faulty: [vmFile({ name: '«"linux"»' }), vmFile({ name: '"linux"', ...second })],
    clean: [vmFile({ name: '"linux"' }), vmFile({ name: '"linux-2"', ...second })],
  });
  expect(found.map((finding) => finding.file)).toEqual(['vm0.toml', 'vm1.toml']);
});

test('a new name is a free one, and no name is told elsewhere', () => {
  const found = findingsOf(
    vmNameDuplicate,
    ...['"a"', '"a"', '"a-2"', '""', '""'].map((name) => vmFile({ name })),
  );
  expect(found.map((finding) => finding.fixes[0]?.title)).toEqual(['Rename to "a-3"', 'Rename to "a-3"']);
});
