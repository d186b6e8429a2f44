/** Ranges of addresses, as AxVisor's page tables see them (spec/platform-config.md F.4). */
import { countMeetings, endOf } from '../base/intervals.ts';
import { memoByIdentity } from '../base/memo.ts';
import { formatHex } from '../model/quantity.ts';
import type { AddressRange } from '../planner/vm-plan.ts';

export const PAGE = 0x1000n;
export const MIB = 1n << 20n;

export function containsRange(outer: AddressRange, inner: AddressRange): boolean {
  return outer.start <= inner.start && endOf(inner) <= endOf(outer);
}

export function containsAddress(outer: AddressRange, address: bigint): boolean {
  return outer.start <= address && address < endOf(outer);
}

/** Tells whether the rows together cover a range; rows that touch count as one. */
export const coverageOf = memoByIdentity(
  (rows: readonly AddressRange[]): ((range: AddressRange) => boolean) => {
    const sorted = rows.filter(({ size }) => size > 0n).sort((a, b) => (a.start < b.start ? -1 : 1));
    const joined: { readonly start: bigint; end: bigint }[] = [];
    for (const row of sorted) {
      const last = joined.at(-1);
      if (!last || row.start > last.end) joined.push({ start: row.start, end: endOf(row) });
      else if (endOf(row) > last.end) last.end = endOf(row);
    }
    return (range) => {
      if (range.size <= 0n) return true;
      let low = 0;
      let high = joined.length;
      while (low < high) {
        const mid = (low + high) >> 1;
        if ((joined[mid]?.end ?? 0n) > range.start) high = mid;
        else low = mid + 1;
      }
      const one = joined[low];
      return one !== undefined && one.start <= range.start && endOf(range) <= one.end;
    };
  },
);

/** How many of the rows a range meets, exactly. */
export const meetingsOf = memoByIdentity(countMeetings);

/** The whole pages around a range. */
export function pagesAround(range: AddressRange): AddressRange {
  const { start, size } = range;
  if (start % PAGE === 0n && size % PAGE === 0n) return range;
  const first = (start / PAGE) * PAGE;
  const end = ((start + size + PAGE - 1n) / PAGE) * PAGE;
  return { start: first, size: end - first };
}

/** `0x1000_0000 to 0x1000_0fff`, inclusive; an empty range is its start. */
export function formatRange(range: AddressRange): string {
  if (range.size === 0n) return formatHex(range.start);
  return `${formatHex(range.start)} to ${formatHex(endOf(range) - 1n)}`;
}

/** `PL011 UART (0x900_0000 to 0x900_0fff)`, or the addresses alone. */
export function nameOfRange(range: AddressRange & { readonly label: string | undefined }): string {
  return range.label === undefined ? formatRange(range) : `${range.label} (${formatRange(range)})`;
}
