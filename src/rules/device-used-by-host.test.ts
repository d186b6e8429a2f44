import { expect, test } from 'vitest';
import { deviceUsedByHost } from './device-used-by-host.ts';
import { platformFile } from './test-host.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const host = platformFile({ more: 'uart-paddr = 0x900_0000 # uint\ngicd-paddr = 0x800_0000 # uint' });
const device = (row: string) => vmFile({ passthrough: row });

test('the interrupt controller of the host', () => {
  const [finding] = expectRule(deviceUsedByHost, {
    faulty: [host, device('«["intc", 0x800_0000, 0x800_0000, 0x5_0000, 1]»')],
    clean: [host, device('["rtc", 0x901_0000, 0x901_0000, 0x1000, 1]')],
  });
  expect(finding?.severity).toBe('warning');
  expect(finding?.related[0]?.file).toBe('host.toml');
});

test('the console alone is often meant', () => {
  const file = device('["uart", 0x900_0000, 0x900_0000, 0x1000, 1]');
  expect(findingsOf(deviceUsedByHost, host, file).map((found) => found.severity)).toEqual(['info']);
  const both = device('["all", 0x800_0000, 0x800_0000, 0x200_0000, 1]');
  expect(findingsOf(deviceUsedByHost, host, both).map((found) => found.severity)).toEqual(['warning']);
});
