import { expect, test } from 'vitest';
import { deviceNameRepeated } from './device-name-repeated.ts';
import { rowUnfilled } from './row-unfilled.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

test.each(['0.1-dtb', '0.3', '0.5'] as const)('a device of the type that does nothing, in %s', (release) => {
  const row = (type: string) => `["device", 0x800_0000, 0x1_0000, 0, ${type}, []]`;
  expectRule(rowUnfilled, {
    faulty: vmFile({ emulated: `«${row('0x0')}»` }, { release }),
    clean: vmFile({ emulated: row('0x21').replace('device', 'gicd') }, { release }),
  });
});

test('before July 2025 type 0 was the console', () => {
  const emulated = '["console", 0x900_0000, 0x1000, 1, 0, []]';
  expect(findingsOf(rowUnfilled, vmFile({ emulated }, { release: '0.1' }))).toEqual([]);
});

test('a device with registers at 0, but not one whose place is fixed', () => {
  expectRule(rowUnfilled, {
    faulty: vmFile({ emulated: '«["gicd", 0x0, 0x1_0000, 0, 0x21, []]»' }),
    clean: vmFile({ emulated: '["com1", 0x0, 0x0, 0, 0x2, []]' }, { arch: 'x86_64' }),
  });
});

test('a passed device at 0, but not the low megabytes that real files pass', () => {
  expectRule(rowUnfilled, {
    faulty: vmFile({ passthrough: '«["device", 0x0, 0x0, 0x1000, 0]»' }),
    clean: vmFile({ passthrough: '["low-devices", 0x0, 0x0, 0x800_0000, 1]' }),
  });
  expectRule(rowUnfilled, {
    faulty: vmFile({ passthrough: '«["uart", 0, 0, 0x100]»' }, { release: '0.3' }),
    clean: vmFile({ passthrough: '["uart", 0, 0x900_0000, 0x100, 1]' }, { release: '0.1' }),
  });
});

test('a row as a table is judged as one in brackets', () => {
  const table = (address: string) =>
    `{ name = "uart", base_gpa = ${address}, base_hpa = ${address}, length = 0x1000, irq_id = 1 }`;
  expectRule(rowUnfilled, {
    faulty: vmFile({ passthrough: `«${table('0')}»` }),
    clean: vmFile({ passthrough: table('0x900_0000') }),
  });
});

test('windows, ports and memory', () => {
  expectRule(rowUnfilled, {
    faulty: vmFile({ devices: 'passthrough_addresses = [«[0x0, 0x1000]»]' }),
    clean: vmFile({ devices: 'passthrough_addresses = [[0x0, 0x10_f000]]' }),
  });
  expectRule(rowUnfilled, {
    faulty: vmFile({ devices: 'passthrough_ports = [«[0x0, 8]»]' }, { arch: 'x86_64' }),
    clean: vmFile({ devices: 'passthrough_ports = [[0x60, 1]]' }, { arch: 'x86_64' }),
  });
  expectRule(rowUnfilled, {
    faulty: vmFile({ memory: '«[0x0, 0x1000, 0x7, 0]»' }),
    clean: vmFile({ memory: '[0x0, 0x800_0000, 0x7, 0]' }),
  });
});

test.each(['""', '"Dummy"', '"device"', '"TODO"'])('a device named %s is only a remark', (name) => {
  const found = expectRule(rowUnfilled, {
    faulty: vmFile({ passthrough: `[«${name}», 0x900_0000, 0x900_0000, 0x1000, 1]` }),
    clean: vmFile({ passthrough: '["device-tree", 0x900_0000, 0x900_0000, 0x1000, 1]' }),
  });
  expect(found.map(({ severity }) => severity)).toEqual(['info']);
});

test('an unfilled row is told once: its name is not told as repeated', () => {
  const rows = vmFile({
    emulated: '["device", 0x800_0000, 0x1_0000, 0, 0x0, []]',
    passthrough: '["device", 0x0, 0x0, 0x1000, 0]',
  });
  expect(findingsOf(rowUnfilled, rows)).toHaveLength(2);
  expect(findingsOf(deviceNameRepeated, rows)).toEqual([]);
});

test('a faulty row does not hide that another one is unfilled', () => {
  const passthrough = '["uart", 0x900_0000, 0x900_0000, "0x1000", 0], ["device", 0x0, 0x0, 0x1000, 0]';
  expect(findingsOf(rowUnfilled, vmFile({ passthrough }))).toHaveLength(1);
});
