import { formatHex } from '../model/quantity.ts';
import type { EmulatedDevice } from '../model/vm-config.ts';
import { KINDS } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import { memoryName, memoryRows } from './memory-facts.ts';
import type { CheckedVm, RuleFinding, SeverityTable, VmRule } from './rule.ts';
import { capital } from './words.ts';

const ARM: SeverityTable[keyof SeverityTable] = { aarch64: 'warning' };

/** D18. */
export const itsHostAddress: VmRule = {
  scope: 'vm',
  code: 'its-host-address',
  refs: ['D18'],
  title: 'The ITS is not where, or for what, the guest needs it',
  why: "The emulated ITS (0x22) forwards the guest's commands to the host's ITS, whose address is its argument. Guests are made for a machine where both have one address. The tables that the guest names in its commands are read by the hardware, so guest addresses have to equal host addresses.",
  evidence: ['dev:280-312', 'spec B'],
  severity: { '0.1-dtb': ARM, '0.3': ARM, '0.5': ARM },
  reads: [['kernel', 'memory_regions'], ...deviceKeys('emu_devices')],
  check: (vm) =>
    vm.config.devices.emu_devices
      .filter((row) => row.emu_type === KINDS.its)
      .flatMap((row) => [...checkAddress(row), ...checkMemory(vm, row)]),
};

function checkAddress(row: EmulatedDevice): readonly RuleFinding[] {
  const host = row.cfg_list?.[0];
  const guest = row.base_gpa;
  if (host === undefined || guest === undefined || host === guest) return [];
  const path = row.cells.cfg_list ? [...row.cells.cfg_list, 0] : row.path;
  return [
    {
      message: `The guest sees the ITS at ${formatHex(guest)}, and its commands go to ${formatHex(host)}. On the board both are one device. Use the same address where the board has one ITS there.`,
      path,
      related: [{ path: row.cells.base_gpa ?? row.path, message: 'The guest sees it here.' }],
      fixes: [
        {
          title: `Set the host's ITS to ${formatHex(guest)}`,
          operations: [{ kind: 'set', path, value: guest }],
        },
      ],
    },
  ];
}

function checkMemory(vm: CheckedVm, row: EmulatedDevice): readonly RuleFinding[] {
  const allocated = memoryRows(vm).find(({ planned }) => planned.built && planned.kind === 'allocated');
  if (!allocated) return [];
  return [
    {
      message: `The hardware reads the ITS tables at the guest's addresses, but ${memoryName(allocated)} is allocated (map type 0): its host address is another. Interrupts by message get lost. Use map type 1 or 2.`,
      path: row.cells.emu_type ?? row.path,
      related: [
        {
          path: allocated.row.cells.map_type ?? allocated.row.path,
          message: `${capital(memoryName(allocated))} is allocated.`,
        },
      ],
    },
  ];
}
