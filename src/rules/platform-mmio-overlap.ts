import type { Fix } from '../base/diagnostic.ts';
import { MOST_ALIKE } from '../base/fold-findings.ts';
import { endOf, findEveryMeeting, meet } from '../base/intervals.ts';
import { setNumber } from '../model/platform-encode.ts';
import type { PlatformRange } from '../model/platform-lookup.ts';
import { formatHex } from '../model/quantity.ts';
import { meetingsOf, nameOfRange } from './platform-ranges.ts';
import { type PlatformCheck, platformFinding } from './platform-rule.ts';

/** PL13: each region is mapped by itself, and a page that is mapped twice is a panic at boot. */
export const checkMmioOverlap: PlatformCheck = ({ mmio }) => {
  const { pairs, count } = findEveryMeeting(mmio, MOST_ALIKE + 1);
  return pairs.map(([other, row], i) =>
    platformFinding('error', {
      code: 'platform-mmio-overlap',
      message: `The MMIO regions ${nameOfRange(row)} and ${nameOfRange(other)} overlap. AxVisor panics at boot. Merge or move one.`,
      path: row.path,
      related: [{ path: other.path, message: nameOfRange(other) }],
      fixes: merge(other, row, mmio),
      ...(i === MOST_ALIKE && { more: count - pairs.length }),
    }),
  );
};

/** One region for both, where it meets no third one. */
function merge(first: PlatformRange, second: PlatformRange, mmio: readonly PlatformRange[]): readonly Fix[] {
  const start = first.start < second.start ? first.start : second.start;
  const end = endOf(first) > endOf(second) ? endOf(first) : endOf(second);
  const both = { start, size: end - start };
  if (meetingsOf(mmio)(both) > [first, second].filter((one) => meet(one, both)).length) return [];
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
