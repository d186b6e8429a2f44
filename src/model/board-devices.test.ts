import { expect, test } from 'vitest';
import { findMeetingPairs } from '../base/intervals.ts';
import { findBoard } from './board-devices.ts';
import { ARCHES } from './release.ts';

const NAMES = ['qemu', 'rk3568', 'rk3588', 'e2000', 'a1000', 'rdk-s100'];

test('the first text that names a board counts, for its own architecture only', () => {
  expect(findBoard('aarch64', ['vm.toml', 'linux-rk3588'], [])?.name).toBe('RK3588');
  expect(findBoard('riscv64', ['vm.toml', 'linux-rk3588'], [])).toBeUndefined();
  expect(findBoard('riscv64', ['qemu.toml'], [])?.devices.some(({ name }) => name === 'uart')).toBe(true);
});

test('without a name the addresses tell it, where they fit one board', () => {
  expect(findBoard('aarch64', ['vm.toml'], [0x9000_0000n, 0xfeb5_0000n])?.name).toBe('RK3588');
  expect(findBoard('aarch64', ['vm.toml'], [0x0900_0000n])?.name).toBe('QEMU');
  expect(findBoard('aarch64', ['vm.toml'], [0x9000_0000n])).toBeUndefined();
  expect(findBoard('aarch64', ['vm.toml'], [0x0900_0000n, 0xfeb5_0000n])).toBeUndefined();
  expect(findBoard('aarch64', ['vm.toml', 'rk3568-and-rk3588'], [0xfeb5_0000n])?.name).toBe('RK3588');
});

test("no two devices of a board meet, and none meets its guests' RAM", () => {
  for (const arch of ARCHES)
    for (const name of NAMES) {
      const board = findBoard(arch, [name], []);
      if (!board) continue;
      const ranges = [...board.devices, ...(board.guestRam ? [board.guestRam] : [])];
      expect(findMeetingPairs(ranges), `${name} ${arch}`).toEqual([]);
      expect(
        new Set(board.devices.filter(({ kind }) => kind === 'device').map(({ name }) => name)).size,
      ).toBe(board.devices.filter(({ kind }) => kind === 'device').length);
    }
});
