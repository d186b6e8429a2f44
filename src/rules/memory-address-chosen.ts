import { memoryName, memoryRows } from './memory-facts.ts';
import type { VmRule } from './rule.ts';
import { capital, countText, rangeText } from './words.ts';

/** M17. */
export const memoryAddressChosen: VmRule = {
  scope: 'vm',
  code: 'memory-address-chosen',
  refs: ['M17'],
  title: 'The address of identical memory is chosen at boot',
  why: 'From 0.3 on AxVisor allocates contiguous host memory for a region of map type 1 and shows it to the guest at the very same address. The guest address in the row is not used.',
  evidence: ['mem:111', 'vmm:1143-1154', 'V-app:259'],
  severity: { '0.3': 'info', '0.5': 'info' },
  reads: [['kernel', 'memory_regions']],
  check: (vm) => {
    const [first, ...others] = memoryRows(vm).filter(({ fixed }) => !fixed);
    if (!first) return [];
    const more = others.length === 0 ? '' : ` The same holds for ${countText(others.length, 'more region')}.`;
    return [
      {
        message: `${capital(memoryName(first))} is mapped identically (map type 1), so AxVisor chooses where it lies at boot; ${rangeText(first.range)} is not used.${more} For an address of your own use map type 0 or 2.`,
        path: first.row.cells.gpa ?? first.row.path,
        related: others.slice(0, 3).map(({ row }) => ({ path: row.path, message: 'Chosen at boot too.' })),
      },
    ];
  },
};
