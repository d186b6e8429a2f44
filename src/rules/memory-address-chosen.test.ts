import { expect, test } from 'vitest';
import { memoryAddressChosen } from './memory-address-chosen.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test('map type 1 from 0.3 on', () => {
  const memory =
    '[0x7000_0000, 0x20_0000, 7, 2],\n[«0x8000_0000», 0x20_0000, 7, 1],\n[0x9000_0000, 0x20_0000, 7, 1]';
  const [finding] = expectRule(memoryAddressChosen, {
    faulty: vmFile({ memory }),
    clean: [vmFile({}), vmFile({ memory: memory.replace(/[«»]/g, '') }, { release: '0.1' })],
  });
  expect(finding?.message).toContain('for 1 more region.');
  expect(findingsOf(memoryAddressChosen, vmFile({ memory }))).toHaveLength(1);
});
