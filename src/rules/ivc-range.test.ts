import { expect, test } from 'vitest';
import { ivcRange } from './ivc-range.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const ivc = (address: string, length = '0x1000_0000') => `["ivc", ${address}, ${length}, 0, 0xa, []]`;

test.each(['0.3', '0.5'] as const)('a second range, in %s', (release) => {
  expectRule(ivcRange, {
    faulty: vmFile({ emulated: `${ivc('0x3000_0000')}, «${ivc('0xd000_0000')}»` }, { release }),
    clean: vmFile({ emulated: ivc('0x3000_0000') }, { release }),
  });
});

test('over memory', () => {
  expectRule(ivcRange, {
    faulty: vmFile({ emulated: `«${ivc('0x8800_0000')}»` }),
    clean: vmFile({ emulated: ivc('0x9000_0000') }),
  });
});

test('over a passed device, or not in pages', () => {
  const passthrough = '["uart", 0x3000_0000, 0x3000_0000, 0x1000, 1]';
  expect(findingsOf(ivcRange, vmFile({ emulated: ivc('0x3000_0000'), passthrough }))).toHaveLength(1);
  expect(findingsOf(ivcRange, vmFile({ emulated: ivc('0x3000_0000', '0x1800') }))).toHaveLength(1);
});

test('beyond the addresses of a guest', () => {
  expectRule(ivcRange, {
    faulty: vmFile({ emulated: `«${ivc('0x7fff_ffff_e000', '0x2000')}»` }),
    clean: vmFile({ emulated: ivc('0x7fff_ffff_e000', '0x1000') }),
  });
});
