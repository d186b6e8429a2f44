import { expect, test } from 'vitest';
import { portOverlap } from './port-overlap.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const x86 = { arch: 'x86_64' } as const;
const com1 = '["com1", 0x3f8, 8, 4, 0x2, []]';
const ports = (rows: string) => `interrupt_mode = "passthrough"\npassthrough_ports = [${rows}]`;

test('a port of the emulated console', () => {
  const found = expectRule(portOverlap, {
    faulty: vmFile({ emulated: com1, devices: ports('«[0x3ff, 1]»') }, x86),
    clean: vmFile({ emulated: com1, devices: ports('[0x400, 1]') }, x86),
  });
  expect(found[0]?.message).toContain('emulated device “com1”, ports 0x3f8 to 0x3ff');
});

test('two rows', () => {
  expectRule(portOverlap, {
    faulty: vmFile({ devices: ports('[0x60, 2], «[0x61, 1]»') }, x86),
    clean: vmFile({ devices: ports('[0x60, 2], [0x62, 1]') }, x86),
  });
});

test('without the console its ports are free', () => {
  expect(findingsOf(portOverlap, vmFile({ devices: ports('[0x3f8, 8]') }, x86))).toEqual([]);
});
