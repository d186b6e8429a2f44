import { KINDS } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import type { SeverityTable, VmRule } from './rule.ts';

const ARM: SeverityTable[keyof SeverityTable] = { aarch64: 'info' };

/** D34. */
export const distributorMissing: VmRule = {
  scope: 'vm',
  code: 'distributor-missing',
  refs: ['D34'],
  title: 'The guest sees the interrupts of the whole board',
  why: 'With interrupts passed through, an emulated GIC distributor (0x21) lets the guest touch only the shared interrupts that are its own. Without such a row AxVisor warns and the guest reaches the real distributor: what it does there concerns the host and all other VMs.',
  evidence: ['a64:106-125'],
  severity: { '0.1-dtb': ARM, '0.3': ARM, '0.5': ARM },
  reads: deviceKeys('interrupt_mode', 'emu_devices'),
  check: ({ config: { devices } }) =>
    devices.interrupt_mode !== 'passthrough' ||
    devices.emu_devices.some((row) => row.emu_type === KINDS.distributor)
      ? []
      : [
          {
            message:
              'Interrupts are passed through without an emulated GIC distributor (type 0x21): the guest may switch interrupts of the host and of other VMs. Add one where several VMs run together.',
            path: ['devices', 'interrupt_mode'],
          },
        ],
};
