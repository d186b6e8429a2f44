import { expect, test } from 'vitest';
import { itsHostAddress } from './its-host-address.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const memory = '[0x8000_0000, 0x1000_0000, 0x7, 1],';
const its = (host: string) => `["its", 0x808_0000, 0x2_0000, 0, 0x22, [${host}]]`;

test("another address than the host's", () => {
  expectRule(itsHostAddress, {
    faulty: vmFile({ memory, emulated: its('«0x80a_0000»') }),
    clean: vmFile({ memory, emulated: its('0x808_0000') }),
  });
});

test('memory that is not identical', () => {
  const found = findingsOf(itsHostAddress, vmFile({ emulated: its('0x808_0000') }));
  expect(found).toMatchObject([{ path: ['devices', 'emu_devices', 0, 4], related: [{}] }]);
});
