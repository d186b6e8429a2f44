import { expect, test } from 'vitest';
import { passthroughOverEmulated } from './passthrough-over-emulated.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const emulated = '["gicd", 0x800_0000, 0x1_0000, 0, 0x21, []]';
const OVER = '«["gic", 0x800_0000, 0x800_0000, 0x5_0000, 1]»';
const BESIDE = '["gic", 0x801_0000, 0x801_0000, 0x4_0000, 1]';

test.each([
  ['0.3', 'warning'],
  ['0.5', 'error'],
] as const)('in %s: %s', (release, severity) => {
  const found = expectRule(passthroughOverEmulated, {
    faulty: vmFile({ emulated, passthrough: OVER }, { release }),
    clean: vmFile({ emulated, passthrough: BESIDE }, { release }),
  });
  expect(found).toMatchObject([{ severity, related: [{ path: ['devices', 'emu_devices', 0] }] }]);
});

test('0.1 creates none, and a device of another architecture is not there', () => {
  expect(
    findingsOf(passthroughOverEmulated, vmFile({ emulated, passthrough: OVER }, { release: '0.1' })),
  ).toEqual([]);
  expect(
    findingsOf(passthroughOverEmulated, vmFile({ emulated, passthrough: OVER }, { arch: 'x86_64' })),
  ).toEqual([]);
});

test('the frames of a redistributor are one device', () => {
  const frames = '["gicr", 0x80a_0000, 0x2_0000, 0, 0x20, [4, 0x2_0000, 0]]';
  const passthrough = '["gicr", 0x80a_0000, 0x80a_0000, 0x8_0000, 1]';
  const found = findingsOf(passthroughOverEmulated, vmFile({ cpus: '4', emulated: frames, passthrough }));
  expect(found).toMatchObject([{ related: [{ path: ['devices', 'emu_devices', 0] }] }]);
});
