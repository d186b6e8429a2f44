import type { Fix } from '../base/diagnostic.ts';
import { findRanges, type PlatformRange, placeOfKey } from '../model/platform-lookup.ts';
import { addMmioRow } from './platform-mmio-row.ts';
import { coverageOf, nameOfRange } from './platform-ranges.ts';
import { type PlatformCheck, type PlatformFacts, platformFinding } from './platform-rule.ts';

/** PL17: only the second window feeds the allocator of device windows: I/O, 32-bit MMIO, 64-bit MMIO. */
export const checkPciRanges: PlatformCheck = (facts) => {
  const { config, mmio } = facts;
  const windows = findRanges(config, 'pci-ranges');
  const [first, second] = windows;
  if (!first) return [];
  if (!second) {
    return [
      platformFinding('warning', {
        code: 'platform-pci-ranges',
        message: `pci-ranges has one row, and AxVisor takes device windows from the second. PCI devices get no addresses. List I/O first, then 32-bit MMIO.`,
        path: placeOfKey(config, 'pci-ranges'),
      }),
    ];
  }
  if (coverageOf(mmio)(second)) return [];
  return [
    platformFinding('warning', {
      code: 'platform-pci-ranges',
      message: `The second PCI window, ${nameOfRange(second)}, is not mapped by the MMIO regions. PCI devices get addresses that fault. Put the 32-bit MMIO window second and map it.`,
      path: second.path,
      fixes: swap(facts, windows) ?? addMmioRow(facts, second),
    }),
  ];
};

/** Where exactly one other window is mapped, it is the one that is meant. */
function swap({ mmio }: PlatformFacts, windows: readonly PlatformRange[]): readonly Fix[] | undefined {
  const mapped = windows.filter(coverageOf(mmio));
  const [only] = mapped;
  if (!only || mapped.length > 1) return undefined;
  return [
    {
      title: `Put ${nameOfRange(only)} second`,
      operations: [{ kind: 'move-row', path: only.path, to: 1 }],
    },
  ];
}
