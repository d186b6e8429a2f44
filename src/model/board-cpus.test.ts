import { expect, test } from 'vitest';
import { findBoardCpus } from './board-cpus.ts';

test.each([
  [['linux-aarch64-e2000-smp1.toml'], 'Phytium E2000'],
  [['tac-e400-freertos-smp1.toml'], 'Phytium E2000'],
  [['vm.toml', 'linux', '/guest/rk3588/Image'], 'RK3588'],
  [['vm.toml', undefined, 'orangepi-5-plus.dtb'], 'RK3588'],
  [['qemu-riscv64.toml', 'rk3568'], 'QEMU'],
] as const)('%j names %s', (texts, name) => {
  expect(findBoardCpus(texts)?.name).toBe(name);
});

test('no board, or two in one text', () => {
  expect(findBoardCpus(['vm.toml', 'linux', undefined])).toBeUndefined();
  expect(findBoardCpus(['rk3568-rk3588.toml', 'rk3588'])).toBeUndefined();
});

test('every CPU has an address of its own, in both ways to name it', () => {
  for (const name of ['e2000', 'a1000', 'rk3568', 'rk3588', 'rdk-s100', 'qemu']) {
    const cpus = findBoardCpus([name])?.cpus ?? [];
    expect(cpus.length).toBeGreaterThan(3);
    expect(new Set(cpus.map((cpu) => cpu.unit)).size).toBe(cpus.length);
    expect(new Set(cpus.map((cpu) => cpu.reg)).size).toBe(cpus.length);
  }
});
