import { expect, test } from 'vitest';
import { deviceListMixed } from './device-list-mixed.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const UART = '["uart", 0x900_0000, 0x900_0000, 0x1000, 1]';

test('addresses after a path are dropped', () => {
  const found = expectRule(deviceListMixed, {
    faulty: vmFile({ passthrough: `["/soc"], «${UART}»` }),
    clean: vmFile({ passthrough: '["/soc"], ["/uart"]' }),
  });
  expect(found).toMatchObject([{ severity: 'warning' }]);
});

test('a path after addresses fails the VM', () => {
  const found = expectRule(deviceListMixed, {
    faulty: vmFile({ passthrough: `${UART}, «["/soc"]»` }, { arch: 'riscv64' }),
    clean: vmFile({ passthrough: UART }, { arch: 'riscv64' }),
  });
  expect(found).toMatchObject([{ severity: 'error' }]);
});

test('loongarch64 replaces the list by "/", wherever it stands; 0.3 adds both up', () => {
  const passthrough = `${UART}, ["/"]`;
  expect(findingsOf(deviceListMixed, vmFile({ passthrough }, { arch: 'loongarch64' }))).toMatchObject([
    { severity: 'warning' },
  ]);
  expect(findingsOf(deviceListMixed, vmFile({ passthrough }, { release: '0.3' }))).toEqual([]);
});
