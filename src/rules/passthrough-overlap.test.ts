import { expect, test } from 'vitest';
import { passthroughOverlap } from './passthrough-overlap.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const FIRST = '["a", 0x900_0000, 0x900_0000, 0x2000, 1]';
const SECOND = '["b", 0x900_1000, 0x900_1000, 0x1000, 1]';
const SHIFTED = '["b", 0x900_1000, 0xa00_0000, 0x1000, 1]';
const APART = '["b", 0x900_2000, 0x900_2000, 0x1000, 1]';

test.each([
  ['0.1', 'aarch64', SECOND, 'error'],
  ['0.3', 'aarch64', SECOND, 'info'],
  ['0.5', 'aarch64', SECOND, 'info'],
  ['0.5', 'x86_64', SHIFTED, 'error'],
  ['0.3', 'x86_64', SHIFTED, 'info'],
] as const)('in %s on %s with %s: %s', (release, arch, second, severity) => {
  const found = expectRule(passthroughOverlap, {
    faulty: vmFile({ passthrough: `${FIRST}, «${second}»` }, { release, arch }),
    clean: vmFile({ passthrough: `${FIRST}, ${APART}` }, { release, arch }),
  });
  expect(found).toMatchObject([{ severity, message: expect.stringContaining('by 4 KiB') }]);
});

test('windows count too: they are not shifted', () => {
  const devices = 'interrupt_mode = "passthrough"\npassthrough_addresses = [[0x900_1000, 0x1000]]';
  const shifted = '["a", 0x900_0000, 0xa00_0000, 0x2000, 1]';
  expect(
    findingsOf(passthroughOverlap, vmFile({ passthrough: shifted, devices }, { arch: 'x86_64' })),
  ).toMatchObject([{ severity: 'error', path: ['devices', 'passthrough_addresses', 0] }]);
  expect(
    findingsOf(passthroughOverlap, vmFile({ passthrough: FIRST, devices }, { arch: 'x86_64' })),
  ).toMatchObject([{ severity: 'info' }]);
});

test('devices in one page meet from 0.3 on', () => {
  const passthrough = '["a", 0x900_0000, 0x900_0000, 0x100, 1], ["b", 0x900_0100, 0x900_0100, 0x100, 1]';
  expect(findingsOf(passthroughOverlap, vmFile({ passthrough }))).toMatchObject([{ severity: 'info' }]);
  expect(findingsOf(passthroughOverlap, vmFile({ passthrough }, { release: '0.1' }))).toEqual([]);
});
