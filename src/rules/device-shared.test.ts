import { expect, test } from 'vitest';
import { deviceShared } from './device-shared.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const vm = (passthrough: string, devices = '') => vmFile({ passthrough, devices });
const uart = (gpa: string, hpa: string, size = '0x1000') => `["uart", ${gpa}, ${hpa}, ${size}, 33]`;

test('one host range at two guest addresses', () => {
  const x86 = { arch: 'x86_64' } as const;
  const found = expectRule(deviceShared, {
    faulty: [
      { ...vm(`«${uart('0x900_0000', '0x900_0000')}»`), ...x86 },
      { ...vm(uart('0xa00_0000', '0x900_0000')), ...x86 },
    ],
    clean: [
      { ...vm(uart('0x900_0000', '0x900_0000')), ...x86 },
      { ...vm(uart('0x900_0000', '0x901_0000')), ...x86 },
    ],
  });
  expect(found.map((finding) => [finding.file, finding.related[0]?.file])).toEqual([
    ['vm0.toml', 'vm1.toml'],
    ['vm1.toml', 'vm0.toml'],
  ]);
});

test('every device twice', () => {
  const found = expectRule(deviceShared, {
    faulty: [vm('«["/"]»'), vm('["/"]')],
    clean: [vm('["/pl011@9000000"]'), vm('["/pl031@9010000"]')],
  });
  expect(found[0]?.message).toContain('All devices of the board also go to vm1.toml.');
});

test('a node of a passed tree, unless it is excluded there', () => {
  expect(findingsOf(deviceShared, vm('["/"]'), vm('["/soc/uart"]'))).toHaveLength(2);
  expect(findingsOf(deviceShared, vm('["/soc"]'), vm('["/soc/uart"]'))).toHaveLength(2);
  const without = vm('["/"]', 'excluded_devices = [["/soc"]]');
  expect(findingsOf(deviceShared, without, vm('["/soc/uart"]'))).toEqual([]);
  expect(findingsOf(deviceShared, vm('["/soc"]'), vm('["/socket"]'))).toEqual([]);
});

test('every device of the board and a row with an address', () => {
  expect(findingsOf(deviceShared, vm('["/"]'), vm(uart('0x900_0000', '0x900_0000')))).toHaveLength(2);
});

test('windows count, rows that AxVisor does not build do not', () => {
  const window = vm('', 'passthrough_addresses = [[0x900_0000, 0x1000]]');
  expect(findingsOf(deviceShared, window, vm(uart('0x900_0000', '0x900_0000')))).toHaveLength(2);
  const nothing = { ...window, release: '0.1' } as const;
  expect(findingsOf(deviceShared, nothing, vm(uart('0x900_0000', '0x900_0000')))).toEqual([]);
});
