import type { Row } from '../model/vm-config.ts';
import { isTableRow } from './rows.ts';
import { inReleases, type VmRule } from './rule.ts';

/** P09. */
export const rowAsTable: VmRule = {
  scope: 'vm',
  code: 'row-as-table',
  refs: ['P09'],
  title: 'Rows are written as tables',
  why: 'A row may be an array, whose items count by position, or a table with the names of the fields, and AxVisor reads both alike. All files that come with AxVisor use arrays, so its documents and tools show rows that way; the schema that its build tool writes describes tables only.',
  evidence: ['spec A.1: object form', 'axvmconfig 0.2.2 and 0.8.2 on the conformance files'],
  severity: inReleases('info', '0.1', '0.1-dtb', '0.3', '0.5'),
  reads: [],
  check: ({ config }) => {
    const { kernel, devices } = config;
    const lists: readonly (readonly Row<string>[])[] = [
      kernel.memory_regions,
      devices.emu_devices,
      devices.passthrough_devices,
      devices.passthrough_addresses,
      devices.passthrough_ports,
    ];
    return lists.flatMap((rows) => {
      const first = rows.find(isTableRow);
      if (!first) return [];
      const name = String(first.path.at(-2));
      return [
        {
          message: `Rows of ${name} are written as tables. AxVisor reads them like arrays; the files that come with it use arrays only. Nothing needs to be changed.`,
          path: first.path,
        },
      ];
    });
  },
};
