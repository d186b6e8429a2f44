import { expect, test } from 'vitest';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';
import { vgicFixedAddress } from './vgic-fixed-address.ts';

test.each(['0.1-dtb', '0.3', '0.5'] as const)('the GICv2 distributor elsewhere, in %s', (release) => {
  expectRule(vgicFixedAddress, {
    faulty: vmFile({ emulated: '["gic", «0x3000_0000», 0x1000, 0, 0x1, []]' }, { release }),
    clean: vmFile({ emulated: '["gic", 0x800_0000, 0x1_0000, 0, 0x1, []]' }, { release }),
  });
});

test('with another length; and not in 0.1, where the number meant another device', () => {
  const emulated = '["gic", 0x800_0000, «0x1000», 0, 0x1, []]';
  expectRule(vgicFixedAddress, { faulty: vmFile({ emulated }), clean: vmFile({}) });
  expect(findingsOf(vgicFixedAddress, vmFile({ emulated }, { release: '0.1' }))).toEqual([]);
});
