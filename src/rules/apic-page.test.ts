import { expect, test } from 'vitest';
import { apicPage } from './apic-page.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const x86 = { arch: 'x86_64' } as const;
const row = (address: string, length: string) => `["APIC", ${address}, ${address}, ${length}, 0]`;

test('the page of the local APIC', () => {
  const passthrough = `«${row('0xfee0_0000', '0x1000')}»`;
  const found = expectRule(apicPage, {
    faulty: vmFile({ passthrough }, x86),
    clean: vmFile({ passthrough: row('0xfec0_0000', '0x1000') }, x86),
  });
  expect(found[0]?.fixes).toHaveLength(1);
  expect(findingsOf(apicPage, vmFile({ passthrough }, { ...x86, release: '0.3' }))).toEqual([]);
});

test('a larger window is not removed', () => {
  const found = findingsOf(apicPage, vmFile({ passthrough: row('0xfec0_0000', '0x40_0000') }, x86));
  expect(found.map(({ fixes }) => fixes)).toEqual([[]]);
});
