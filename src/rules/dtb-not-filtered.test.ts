import { expect, test } from 'vitest';
import { dtbNotFiltered } from './dtb-not-filtered.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const kernel = 'dtb_path = "/a.dtb"\ndtb_load_addr = 0x8800_0000';

test.each(['0.3', '0.5'] as const)('a path beside a tree of your own, in %s', (release) => {
  const found = expectRule(dtbNotFiltered, {
    faulty: vmFile({ kernel, passthrough: '«["/soc"]»' }, { release }),
    clean: vmFile({ passthrough: '["/soc"]' }, { release }),
  });
  expect(found).toMatchObject([{ severity: 'warning' }]);
});

test('all of the tree is what comes anyway', () => {
  expect(findingsOf(dtbNotFiltered, vmFile({ kernel, passthrough: '["/"]' }))).toMatchObject([
    { severity: 'info' },
  ]);
});
