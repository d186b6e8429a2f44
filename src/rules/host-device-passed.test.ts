import { expect, test } from 'vitest';
import { hostDevicePassed } from './host-device-passed.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const board = {
  platform: true,
  name: 'board.toml',
  text: 'arch = "aarch64"\nplatform = "board"\n[plat]\nfamily = ""\n[devices]\nuart-paddr = 0x0900_0000 # uint\ngicd-paddr = 0x0800_0000 # uint\ngicv-paddr = 0x0804_0000 # uint\n',
};
const row = (gpa: string, hpa: string) => `["x", ${gpa}, ${hpa}, 0x1000, 1]`;

test('the interrupt controller of the host', () => {
  const found = expectRule(hostDevicePassed, {
    faulty: [vmFile({ passthrough: `«${row('0x800_0000', '0x800_0000')}»` }), board],
    clean: [vmFile({ passthrough: row('0x801_0000', '0x801_0000') }), board],
  });
  expect(found).toMatchObject([{ severity: 'warning', message: expect.stringContaining('by board.toml') }]);
});

test('its only console is shared by custom, and a GICV is made for guests', () => {
  const uart = vmFile({ passthrough: row('0x900_0000', '0x900_0000') });
  expect(findingsOf(hostDevicePassed, uart, board)).toMatchObject([{ severity: 'info' }]);
  const gicv = vmFile({ passthrough: row('0x804_0000', '0x804_0000') });
  expect(findingsOf(hostDevicePassed, gicv, board)).toEqual([]);
});

test('what counts is the host address', () => {
  const shifted = vmFile({ passthrough: row('0x900_0000', '0x800_0000') }, { release: '0.1' });
  expect(findingsOf(hostDevicePassed, shifted, board)).toMatchObject([{ severity: 'warning' }]);
});

test('without a platform nothing is known', () => {
  expect(findingsOf(hostDevicePassed, vmFile({ passthrough: row('0x800_0000', '0x800_0000') }))).toEqual([]);
  const x86 = vmFile({ passthrough: row('0xfec0_0000', '0xfec0_0000') }, { arch: 'x86_64' });
  expect(findingsOf(hostDevicePassed, x86, board)).toEqual([]);
});
