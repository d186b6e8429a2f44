import { DEVICE_FLAG } from '../model/choices.ts';
import { formatHex } from '../model/quantity.ts';
import { RELEASES } from '../model/release.ts';
import type { MemoryRegion } from '../model/vm-config.ts';
import { LARGE_PAGE, memoryName, memoryRows, PAGE } from './memory-facts.ts';
import { inReleases, type VmRule } from './rule.ts';
import { capital } from './words.ts';

/** M05. */
export const memorySmallPages: VmRule = {
  scope: 'vm',
  code: 'memory-small-pages',
  refs: ['M05'],
  title: 'A memory region is not made of 2 MiB pages',
  why: 'A region whose start and size are multiples of 2 MiB is mapped by large pages. Others need 4 KiB pages at their ends, which cost page tables and time, and an image or a device tree that AxVisor aligns to 2 MiB may find less room than the size says.',
  evidence: ['mem:11', 'spec D.2: main memory alignment'],
  severity: inReleases('info', ...RELEASES),
  reads: [['kernel', 'memory_regions']],
  check: (vm) =>
    memoryRows(vm).flatMap((memory) => {
      const { row, range, fixed } = memory;
      const startOdd = fixed && range.start % LARGE_PAGE !== 0n;
      const sizeOdd = range.size % LARGE_PAGE !== 0n;
      // What is not even a page has an error of its own.
      const broken = range.size % PAGE !== 0n || (fixed && range.start % PAGE !== 0n);
      if (broken || isOldDevice(row) || range.size === 0n || (!startOdd && !sizeOdd)) return [];
      const what = startOdd ? `starts at ${formatHex(range.start)}` : `has the size ${formatHex(range.size)}`;
      const both = startOdd && sizeOdd ? ` and has the size ${formatHex(range.size)}` : '';
      return [
        {
          message: `${capital(memoryName(memory))} ${what}${both}: no multiple of 2 MiB. AxVisor maps it, in part by small pages. Round it if nothing depends on the exact range.`,
          path: (startOdd ? row.cells.gpa : row.cells.size) ?? row.path,
        },
      ];
    }),
};

/** Before March 2025 devices were listed among the memory, without a map type. */
function isOldDevice({ flags = 0n, cells }: MemoryRegion): boolean {
  return cells.map_type === undefined && (flags & DEVICE_FLAG) !== 0n;
}
