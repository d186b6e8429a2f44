import { KINDS } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import type { SeverityTable, VmRule } from './rule.ts';
import { rangeText } from './words.ts';

const ARM: SeverityTable[keyof SeverityTable] = { aarch64: 'warning' };
const START = 0x800_0000n;
const SIZE = 0x1_0000n;

/** D17, and D46 for rows whose number meant something else in 0.1. */
export const vgicFixedAddress: VmRule = {
  scope: 'vm',
  code: 'vgic-fixed-address',
  refs: ['D17', 'D46'],
  title: 'The GICv2 distributor is always at 0x800_0000',
  why: 'AxVisor creates the distributor (0x1) at 0x800_0000 with 64 KiB, whatever the row says. A row with other numbers mostly means another device: the types were renumbered in July 2025.',
  evidence: ['dev:203-211', 'arm_vgic/src/devops_impl.rs:38-40'],
  severity: { '0.1-dtb': ARM, '0.3': ARM, '0.5': ARM },
  reads: deviceKeys('emu_devices'),
  check: ({ config: { devices } }) =>
    devices.emu_devices.flatMap((row) => {
      const { base_gpa: start, length: size, cells, path } = row;
      if (row.emu_type !== KINDS.vgic || start === undefined || size === undefined) return [];
      if (start === START && size === SIZE) return [];
      const operations = [
        { kind: 'set', path: cells.base_gpa ?? path, value: START },
        { kind: 'set', path: cells.length ?? path, value: SIZE },
      ] as const;
      return [
        {
          message: `Type 0x1 is the GICv2 distributor, which AxVisor puts at [0x800_0000, 0x801_0000), not at ${rangeText({ start, size })}. Use these numbers, or choose the type that is meant.`,
          path: start === START ? (cells.length ?? path) : (cells.base_gpa ?? path),
          fixes: [{ title: 'Write where it really is', operations }],
        },
      ];
    }),
};
