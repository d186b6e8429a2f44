import { findUint, placeOfKey } from '../model/platform-lookup.ts';
import { formatHex } from '../model/quantity.ts';
import { addMmioRow } from './platform-mmio-row.ts';
import { containsAddress } from './platform-ranges.ts';
import { type PlatformCheck, platformFinding } from './platform-rule.ts';

/** PL15: PCI's configuration space is read at boot and must be mapped; base 0 means no PCI. */
export const checkEcam: PlatformCheck = (facts) => {
  const { config, mmio, plan } = facts;
  const base = findUint(config, 'pci-ecam-base') ?? 0n;
  if (base === 0n || mmio.some((row) => containsAddress(row, base))) return [];
  const ecam = plan.ranges.find((range) => range.kind === 'ecam');
  return [
    platformFinding('warning', {
      code: 'platform-ecam',
      message: `The PCI configuration space at ${formatHex(base)} is in no MMIO region. AxVisor faults when it looks for PCI devices. Add a region, or set the base to 0 where there is no PCI.`,
      path: placeOfKey(config, 'pci-ecam-base'),
      fixes: ecam ? addMmioRow(facts, ecam.range) : [],
    }),
  ];
};
