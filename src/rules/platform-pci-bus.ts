import { putPlatformNumber } from '../model/platform-encode.ts';
import { findUint, placeOfKey } from '../model/platform-lookup.ts';
import { formatHex } from '../model/quantity.ts';
import { type PlatformCheck, platformFinding } from './platform-rule.ts';

/** PL16: AxVisor casts the bus number to 8 bits. */
export const checkPciBus: PlatformCheck = ({ config }) => {
  const last = findUint(config, 'pci-bus-end') ?? 0n;
  if (last <= 0xffn) return [];
  return [
    platformFinding('error', {
      code: 'platform-pci-bus',
      message: `The last PCI bus is ${formatHex(last)}, and bus numbers have 8 bits. AxVisor uses ${formatHex(last & 0xffn)}. Use at most 0xff.`,
      path: placeOfKey(config, 'pci-bus-end'),
      fixes: [{ title: 'Set it to 0xff', operations: [putPlatformNumber(config, 'pci-bus-end', 0xffn)] }],
    }),
  ];
};
