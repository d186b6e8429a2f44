import { expect, test } from 'vitest';
import { passthroughHostAddress } from './passthrough-host-address.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const passthrough = '["uart", 0x900_0000, «0x904_0000», 0x1000, 1]';
const same = { passthrough: '["uart", 0x900_0000, 0x900_0000, 0x1000, 1]' };

test.each([
  ['0.1-dtb', 'aarch64', 'warning'],
  ['0.3', 'x86_64', 'warning'],
  ['0.5', 'aarch64', 'error'],
  ['0.5', 'riscv64', 'error'],
] as const)('in %s on %s: %s', (release, arch, severity) => {
  const found = expectRule(passthroughHostAddress, {
    faulty: vmFile({ passthrough }, { release, arch }),
    clean: vmFile(same, { release, arch }),
  });
  expect(found).toMatchObject([{ severity }]);
});

test('0.1, and 0.5 on x86_64, do as they are told', () => {
  expect(findingsOf(passthroughHostAddress, vmFile({ passthrough }, { release: '0.1' }))).toEqual([]);
  expect(findingsOf(passthroughHostAddress, vmFile({ passthrough }, { arch: 'x86_64' }))).toEqual([]);
});

test('a row that is dropped anyway is not judged', () => {
  expect(findingsOf(passthroughHostAddress, vmFile({ passthrough: `["/"], ${passthrough}` }))).toEqual([]);
});
