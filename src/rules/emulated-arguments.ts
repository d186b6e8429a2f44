import { formatHex } from '../model/quantity.ts';
import { KINDS } from './device-facts.ts';
import { deviceKeys } from './key-edits.ts';
import type { SeverityTable, VmRule } from './rule.ts';
import { countText, failsText } from './words.ts';

const ARM: SeverityTable[keyof SeverityTable] = { aarch64: 'error' };

const WANTED: ReadonlyMap<bigint, { readonly count: number; readonly text: string }> = new Map([
  [KINDS.redistributor, { count: 3, text: 'the number of CPUs, the stride and the first physical CPU' }],
  [KINDS.its, { count: 1, text: "the address of the host's ITS" }],
]);

/** D13. */
export const emulatedArguments: VmRule = {
  scope: 'vm',
  code: 'emulated-arguments',
  refs: ['D13'],
  title: 'An emulated device lacks arguments',
  why: 'The GIC redistributor (0x20) takes three numbers from its argument list and the ITS (0x22) one. Releases up to 0.3 read them without looking how many there are and panic; 0.5 gives up the VM.',
  evidence: ['dev:183-197', 'dev:219-253', 'dev:280-312'],
  severity: { '0.1-dtb': ARM, '0.3': ARM, '0.5': ARM },
  reads: deviceKeys('emu_devices'),
  check: ({ config: { devices }, target }) =>
    devices.emu_devices.flatMap((row) => {
      const wanted = row.emu_type === undefined ? undefined : WANTED.get(row.emu_type);
      const count = row.cfg_list?.length;
      if (!wanted || count === undefined || count >= wanted.count) return [];
      const path = row.cells.cfg_list ?? row.path;
      const isIts = row.emu_type === KINDS.its && row.base_gpa !== undefined;
      return [
        {
          message: `Type ${formatHex(row.emu_type as bigint)} takes ${countText(wanted.count, 'argument')}, ${wanted.text}, and has ${count}. ${failsText(target)} Fill them in.`,
          path,
          fixes: isIts
            ? [
                {
                  title: `Use the row's own address, ${formatHex(row.base_gpa ?? 0n)}`,
                  operations: [
                    { kind: 'set', path, value: { literal: `[${formatHex(row.base_gpa ?? 0n)}]` } },
                  ],
                },
              ]
            : [],
        },
      ];
    }),
};
