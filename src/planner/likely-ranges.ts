/** New rows of the lists of a platform file, `[[base, size], …]`. */
import { endOf, type Interval, meet } from '../base/intervals.ts';
import type { PlatformConfig } from '../model/platform-config.ts';
import { findRanges } from '../model/platform-lookup.ts';
import { findFreeWindow, PAGE, pagesOf } from './free-window.ts';
import type { HostRange } from './host-plan.ts';
import { planHost } from './plan-host.ts';

/** Lists that are known, by their names in the first platform files. */
export const RANGE_LISTS = ['memory-regions', 'mmio-regions', 'virtio-mmio-regions', 'pci-ranges'] as const;

export type RangeList = (typeof RANGE_LISTS)[number];

/** What the rows of each list keep off. */
const APART: Readonly<Record<RangeList, readonly HostRange['kind'][]>> = {
  'memory-regions': ['ram', 'more-ram', 'mmio', 'ecam', 'pci-mmio32', 'pci-mmio64'],
  'mmio-regions': ['ram', 'more-ram', 'mmio'],
  'virtio-mmio-regions': ['ram', 'more-ram', 'virtio'],
  'pci-ranges': ['ram', 'more-ram', 'pci-io', 'pci-mmio32', 'pci-mmio64'],
};

const HIGH_RAM: Interval = { start: 0x1_0000_0000n, size: 0x4000_0000n };
const LARGE_PAGE = 0x20_0000n;
/** Host addresses have no end that a file tells. */
const SPACE_END = 1n << 64n;

/**
 * The window behind the row before, as large as that; a device of the file that no MMIO region maps goes first.
 * Undefined where nothing tells where the row could be.
 */
export function likelyRange(config: PlatformConfig, list: RangeList, index: number): Interval | undefined {
  const rows = findRanges(config, list).filter(({ start, size }) => start > 0n && size > 0n);
  const taken = takenFor(config, list);
  const device = list === 'mmio-regions' ? findUnmapped(config, taken) : undefined;
  if (device) return device;
  const before = rows.findLast(({ path }) => Number(path.at(-1)) < index);
  const near = before ?? rows[0];
  if (near) return rangeBehind(near, rows, taken, list);
  if (list !== 'memory-regions') return undefined;
  return findFreeWindow(taken, {
    from: HIGH_RAM.start,
    size: HIGH_RAM.size,
    align: LARGE_PAGE,
    end: SPACE_END,
  });
}

/** Where a copy of a row would go. */
export function rangeBehind(
  near: Interval,
  rows: readonly Interval[],
  taken: readonly Interval[],
  list: RangeList,
): Interval | undefined {
  const step = strideTo(near, rows);
  const align = list === 'memory-regions' ? LARGE_PAGE : near.size < PAGE && step < PAGE ? step : PAGE;
  const from = near.start + step;
  return findFreeWindow(taken, { from, size: near.size, align, end: SPACE_END });
}

export function takenFor(config: PlatformConfig, list: RangeList): readonly Interval[] {
  const kinds = APART[list];
  const { ranges } = planHost(config);
  const inPages = list !== 'virtio-mmio-regions';
  return ranges
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ range }) => (inPages ? pagesOf(range) : range));
}

/** From the nearest row before, of the same size, to this one. */
function strideTo(near: Interval, rows: readonly Interval[]): bigint {
  const steps = rows.filter(({ start, size }) => size === near.size && start < near.start);
  const nearest = steps.reduce((most, { start }) => (start > most ? start : most), 0n);
  const step = near.start - nearest;
  return steps.length > 0 && step >= near.size && step < near.size * 0x100n ? step : near.size;
}

const DEVICE_SIZE = PAGE;
const GIC_SIZE = 0x1_0000n;

/** A device whose address the file names and that lies in no region. */
function findUnmapped(config: PlatformConfig, taken: readonly Interval[]): Interval | undefined {
  const windows = planHost(config)
    .points.filter(({ kind }) => kind === 'device')
    .map(({ key, address }) => {
      const size = /^gic/.test(key) ? GIC_SIZE : DEVICE_SIZE;
      return pagesOf({ start: address, size });
    });
  return windows.find((window) => !taken.some((one) => meet(one, window)) && endOf(window) <= SPACE_END);
}
