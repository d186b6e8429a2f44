import type { EmulatedDevice } from '../model/vm-config.ts';
import { findResource, isRepeated, type ResourceContext } from '../planner/emulated-devices.ts';
import { KINDS } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';
import { failsText } from './words.ts';

/** Not in the catalogue by itself: what D01 is for passthrough. */
export const emulatedLengthZero: VmRule = {
  scope: 'vm',
  code: 'emulated-length-zero',
  refs: ['D01'],
  title: 'An emulated device has no length',
  why: 'Release 0.5 registers an emulated device with the addresses of its row and refuses an empty range. Devices at fixed places, such as the console, do not use the length, and a row that registers nothing may be empty: redistributors for no CPU, a second fw_cfg, channels between VMs.',
  evidence: ['dev:568-651', 'spec planner 3'],
  severity: inReleases('error', '0.5'),
  reads: deviceKeys('emu_devices'),
  check: ({ config, target }) =>
    config.devices.emu_devices
      .filter((row) => row.length === 0n && row.emu_type !== KINDS.ivc)
      .filter((row) => usesLength(row, { target, repeated: isRepeated(config, row), config }))
      .map((row) => ({
        message: `The device has no length. ${failsText(target)} Enter how many bytes its registers take.`,
        path: row.cells.length ?? row.path,
      })),
};

/** True where a row with a length would register just that length; the PLIC has a check of its own for its length. */
function usesLength(row: EmulatedDevice, context: ResourceContext): boolean {
  const resource = findResource({ ...row, length: 1n }, context);
  return resource.kind === 'mmio' && resource.ranges.some(({ size }) => size === 1n);
}
