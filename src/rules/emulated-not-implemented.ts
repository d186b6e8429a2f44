import { formatHex } from '../model/quantity.ts';
import { deviceKeys } from './key-edits.ts';
import type { VmRule } from './rule.ts';

const FIRST = 0xe1n;
const LAST = 0xe3n;

/** D12. */
export const emulatedNotImplemented: VmRule = {
  scope: 'vm',
  code: 'emulated-not-implemented',
  refs: ['D12'],
  title: 'A virtio device that AxVisor does not have',
  why: 'The numbers 0xe1 (block), 0xe2 (network) and 0xe3 (console) are reserved for emulated virtio devices, which no release has. 0.3 warns and goes on without the device, 0.5 gives up the VM.',
  evidence: ['dev:143-150'],
  severity: { '0.3': 'warning', '0.5': 'error' },
  reads: deviceKeys('emu_devices'),
  check: ({ config: { devices }, target }) =>
    devices.emu_devices.flatMap((row) => {
      const type = row.emu_type;
      if (type === undefined || type < FIRST || type > LAST) return [];
      const consequence =
        target.release === '0.5'
          ? 'AxVisor 0.5 does not create the VM.'
          : 'AxVisor 0.3 creates the VM without the device.';
      return [
        {
          message: `No release of AxVisor has an emulated device of type ${formatHex(type)}. ${consequence} Pass a real device through, or remove the row.`,
          path: row.cells.emu_type ?? row.path,
          fixes: [{ title: 'Remove this row', operations: [{ kind: 'remove-row', path: row.path }] }],
        },
      ];
    }),
};
