import type { Fix } from '../base/diagnostic.ts';
import { endOf, meet } from '../base/intervals.ts';
import { putPlatformNumber, setNumber } from '../model/platform-encode.ts';
import { type PlatformRange, placeOfKey } from '../model/platform-lookup.ts';
import { formatHex, formatSize } from '../model/quantity.ts';
import type { AddressRange } from '../planner/vm-plan.ts';
import { containsAddress, coverageOf, MIB } from './platform-ranges.ts';
import { type PlatformCheck, type PlatformFacts, platformFinding } from './platform-rule.ts';

/** PL15b: every bus needs 1 MiB of configuration space. */
export const checkEcamSize: PlatformCheck = (facts) => {
  const { config, mmio, plan } = facts;
  const ecam = plan.ranges.find((range) => range.kind === 'ecam')?.range;
  const row = ecam && mmio.find((candidate) => containsAddress(candidate, ecam.start));
  if (!ecam || !row || coverageOf(mmio)(ecam)) return [];
  return [
    platformFinding('warning', {
      code: 'platform-ecam-size',
      message: `Up to bus ${formatHex(ecam.size / MIB - 1n)} PCI needs ${formatSize(ecam.size)} of configuration space, and ${formatSize(endOf(row) - ecam.start)} are mapped. AxVisor faults at the first bus behind. Enlarge the region or lower pci-bus-end.`,
      path: placeOfKey(config, 'pci-bus-end'),
      related: [{ path: row.path, message: 'The region that is mapped' }],
      fixes: [...enlarge(facts, row, ecam), ...lower(facts, row, ecam)],
    }),
  ];
};

function enlarge({ mmio }: PlatformFacts, row: PlatformRange, ecam: AddressRange): readonly Fix[] {
  const size = endOf(ecam) - row.start;
  if (mmio.some((other) => other !== row && meet(other, { start: row.start, size }))) return [];
  return [
    { title: `Enlarge the region to ${formatSize(size)}`, operations: [setNumber(row.sizeValue, size)] },
  ];
}

function lower({ config }: PlatformFacts, row: PlatformRange, ecam: AddressRange): readonly Fix[] {
  const buses = (endOf(row) - ecam.start) / MIB;
  if (buses < 1n) return [];
  const last = buses - 1n;
  return [
    {
      title: `Set pci-bus-end to ${formatHex(last)}`,
      operations: [putPlatformNumber(config, 'pci-bus-end', last)],
    },
  ];
}
