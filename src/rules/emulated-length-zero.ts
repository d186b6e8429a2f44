import type { Arch } from '../model/release.ts';
import { KINDS } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';
import { failsText } from './words.ts';

/** Types whose registers lie where the row says; the PLIC has a check of its own for its length. */
const IN_MEMORY: Readonly<Record<Arch, readonly bigint[]>> = {
  aarch64: [KINDS.redistributor, KINDS.distributor, KINDS.its],
  x86_64: [KINDS.ioApic],
  riscv64: [],
  loongarch64: [0x3n, 0x25n],
};

/** Not in the catalogue by itself: what D01 is for passthrough. */
export const emulatedLengthZero: VmRule = {
  scope: 'vm',
  code: 'emulated-length-zero',
  refs: ['D01'],
  title: 'An emulated device has no length',
  why: 'Release 0.5 registers an emulated device with the addresses of its row and refuses an empty range. Devices at fixed places, such as the console, do not use the length.',
  evidence: ['dev:568-651', 'spec planner 3'],
  severity: inReleases('error', '0.5'),
  reads: deviceKeys('emu_devices'),
  check: ({ config: { devices }, target }) =>
    devices.emu_devices
      .filter(({ emu_type: type }) => type !== undefined && IN_MEMORY[target.arch].includes(type))
      .filter(({ length }) => length === 0n)
      .map((row) => ({
        message: `The device has no length. ${failsText(target)} Enter how many bytes its registers take.`,
        path: row.cells.length ?? row.path,
      })),
};
