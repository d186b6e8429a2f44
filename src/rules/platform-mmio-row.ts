import type { Fix } from '../base/diagnostic.ts';
import { meet } from '../base/intervals.ts';
import { findPlatformItem } from '../model/platform-lookup.ts';
import { formatHex } from '../model/quantity.ts';
import type { AddressRange } from '../planner/vm-plan.ts';
import { meetingsOf, pagesAround } from './platform-ranges.ts';
import type { PlatformFacts } from './platform-rule.ts';

/** Adds an MMIO region with the whole pages of `range`, where that clashes with nothing that is mapped already. */
export function addMmioRow({ config, mmio, plan }: PlatformFacts, range: AddressRange): readonly Fix[] {
  const list = findPlatformItem(config, 'mmio-regions');
  if (list?.value?.kind !== 'list') return [];
  const pages = pagesAround(range);
  const ram = plan.ranges.filter((other) => other.kind === 'ram').map((other) => other.range);
  if (meetingsOf(mmio)(pages) > 0 || ram.some((other) => meet(other, pages))) return [];
  const value = [pages.start, pages.size];
  return [
    {
      title: `Add the MMIO region ${formatHex(pages.start)}, ${formatHex(pages.size)}`,
      operations: [{ kind: 'insert-row', path: list.path, index: list.value.items.length, value }],
    },
  ];
}
