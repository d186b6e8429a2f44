import type { Fix } from '../base/diagnostic.ts';
import { endOf, meet } from '../base/intervals.ts';
import { setNumber } from '../model/platform-encode.ts';
import type { PlatformRange } from '../model/platform-lookup.ts';
import { formatHex } from '../model/quantity.ts';
import { nameOfRange } from './platform-ranges.ts';
import { type PlatformCheck, platformFinding } from './platform-rule.ts';

/** PL13: each region is mapped by itself, and a page that is mapped twice is a panic at boot. */
export const checkMmioOverlap: PlatformCheck = ({ mmio }) =>
  mmio.flatMap((row, i) =>
    mmio
      .slice(0, i)
      .filter((other) => meet(row, other))
      .map((other) =>
        platformFinding('error', {
          code: 'platform-mmio-overlap',
          message: `The MMIO regions ${nameOfRange(row)} and ${nameOfRange(other)} overlap. AxVisor panics at boot. Merge or move one.`,
          path: row.path,
          related: [{ path: other.path, message: nameOfRange(other) }],
          fixes: merge(other, row, mmio),
        }),
      ),
  );

/** One region for both, where it meets no third one. */
function merge(first: PlatformRange, second: PlatformRange, mmio: readonly PlatformRange[]): readonly Fix[] {
  const start = first.start < second.start ? first.start : second.start;
  const end = endOf(first) > endOf(second) ? endOf(first) : endOf(second);
  const both = { start, size: end - start };
  if (mmio.some((other) => other !== first && other !== second && meet(other, both))) return [];
  const same = start === first.start && both.size === first.size;
  return [
    {
      title: same
        ? 'Remove the region that the other contains'
        : `Merge them: ${formatHex(start)}, ${formatHex(both.size)}`,
      operations: [
        ...(same ? [] : [setNumber(first.startValue, start), setNumber(first.sizeValue, both.size)]),
        { kind: 'remove-row', path: second.path },
      ],
    },
  ];
}
