import { formatSize } from '../model/quantity.ts';
import { hostOf } from './host-facts.ts';
import { memoryName, memoryRows } from './memory-facts.ts';
import type { VmRule } from './rule.ts';
import { capital } from './words.ts';

/** M19. */
export const memoryNotContiguous: VmRule = {
  scope: 'vm',
  code: 'memory-not-contiguous',
  refs: ['M19'],
  title: 'A memory region is larger than any stretch of the host’s RAM',
  why: 'From 0.3 on each region of map type 0 or 1 is one contiguous block of host memory. The host may have enough RAM in all and still no stretch that is long enough.',
  evidence: ['vmm:1143-1169'],
  severity: { '0.3': 'warning', '0.5': 'warning' },
  reads: [['kernel', 'memory_regions']],
  check: (vm, workspace) => {
    const host = hostOf(vm, workspace);
    const banks = host?.plan.ranges.filter(({ kind }) => kind === 'ram') ?? [];
    const largest = banks.reduce((most, { range }) => (range.size > most ? range.size : most), 0n);
    if (!host || host.plan.memoryAtRunTime || largest === 0n) return [];
    return memoryRows(vm)
      .filter(({ planned, range }) => planned.built && planned.kind !== 'reserved' && range.size > largest)
      .map((memory) => ({
        message: `${capital(memoryName(memory))} needs ${formatSize(memory.range.size)} of host memory in one piece, and the largest stretch of RAM in ${host.platform.name} has ${formatSize(largest)}. AxVisor cannot allocate it. Split it into several regions, or make it smaller.`,
        path: memory.row.cells.size ?? memory.row.path,
        related: banks.map(({ path }) => ({ path, file: host.platform.file, message: 'The host’s RAM.' })),
      }));
  },
};
