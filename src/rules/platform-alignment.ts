import type { Diagnostic, Fix } from '../base/diagnostic.ts';
import { meet } from '../base/intervals.ts';
import { setNumber } from '../model/platform-encode.ts';
import { findUint, type PlatformRange, placeOfKey } from '../model/platform-lookup.ts';
import { formatHex } from '../model/quantity.ts';
import { meetingsOf, nameOfRange, PAGE, pagesAround } from './platform-ranges.ts';
import { type PlatformCheck, platformFinding } from './platform-rule.ts';

/** PL11: pages are 4 KiB. (The kernel needs no 2 MiB alignment: most platforms have 0x4008_0000 or 0x48_0000.) */
export const checkAlignment: PlatformCheck = ({ config, mmio }) => {
  const rows = mmio.filter(({ start, size }) => start % PAGE !== 0n || size % PAGE !== 0n || size === 0n);
  const paddr = findUint(config, 'kernel-base-paddr') ?? 0n;
  return [
    ...rows.map((row) => rowFinding(row, mmio)),
    ...(paddr % PAGE === 0n ? [] : [kernelFinding(paddr)]),
  ];

  function kernelFinding(address: bigint): Diagnostic {
    return platformFinding('error', {
      code: 'platform-alignment',
      message: `The kernel’s base ${formatHex(address)} is not a multiple of 4 KiB. AxVisor cannot map itself there. Use a multiple of 0x1000.`,
      path: placeOfKey(config, 'kernel-base-paddr'),
    });
  }
};

function rowFinding(row: PlatformRange, mmio: readonly PlatformRange[]): Diagnostic {
  const fact = row.size === 0n ? 'has a size of 0' : 'is not made of whole pages of 4 KiB';
  return platformFinding('error', {
    code: 'platform-alignment',
    message: `The MMIO region ${nameOfRange(row)} ${fact}. AxVisor panics at boot. Use multiples of 0x1000.`,
    path: row.path,
    fixes: row.size === 0n ? [] : growToPages(row, mmio),
  });
}

function growToPages(row: PlatformRange, mmio: readonly PlatformRange[]): readonly Fix[] {
  const pages = pagesAround(row);
  if (meetingsOf(mmio)(pages) > (meet(row, pages) ? 1 : 0)) return [];
  return [
    {
      title: `Use whole pages: ${formatHex(pages.start)}, ${formatHex(pages.size)}`,
      operations: [setNumber(row.startValue, pages.start), setNumber(row.sizeValue, pages.size)],
    },
  ];
}
