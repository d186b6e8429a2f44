/** Ranges of addresses, as AxVisor's page tables see them (spec/platform-config.md F.4). */
import { endOf } from '../base/intervals.ts';
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

/** True when the rows together cover the range; rows that touch count as one. */
export function covers(rows: readonly AddressRange[], range: AddressRange): boolean {
  let at = range.start;
  for (const row of [...rows].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    if (row.start <= at && endOf(row) > at) at = endOf(row);
  }
  return at >= endOf(range);
}

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
