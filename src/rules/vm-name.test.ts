import { expect, test } from 'vitest';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';
import { vmName } from './vm-name.ts';

test('a name with a slash is no file name', () => {
  const [finding] = expectRule(vmName, {
    faulty: vmFile({ name: '«"linux/vm1"»' }),
    clean: vmFile({ name: '"linux vm-1_a.b"' }),
  });
  expect(finding?.fixes.map((fix) => fix.title)).toEqual(['Rename to "linux-vm1"']);
});

test('a name of nothing is found, and no other is made up for it', () => {
  for (const name of ['""', '"  "', '"."', '"/"', `"${'ä'.repeat(128)}"`]) {
    const found = findingsOf(vmName, vmFile({ name }));
    expect(found.map((finding) => [finding.severity, finding.fixes.length])).toEqual([['warning', 0]]);
  }
});
