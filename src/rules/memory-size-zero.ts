import { releaseName } from '../model/findings.ts';
import { RELEASES } from '../model/release.ts';
import { memoryName, memoryRows } from './memory-facts.ts';
import { inReleases, type VmRule } from './rule.ts';
import { capital } from './words.ts';

/** M02. */
export const memorySizeZero: VmRule = {
  scope: 'vm',
  code: 'memory-size-zero',
  refs: ['M02'],
  title: 'A memory region has no size',
  why: 'Nothing can be mapped: 0.1 gets an error from its page tables and panics, 0.3 and 0.5 run into an assertion.',
  evidence: ['vmm:1138', 'vmm:1209'],
  severity: inReleases('error', ...RELEASES),
  reads: [['kernel', 'memory_regions']],
  check: (vm) =>
    memoryRows(vm)
      .filter(({ range }) => range.size === 0n)
      .map((memory) => ({
        message: `${capital(memoryName(memory))} has the size 0. ${releaseName(vm.target.release)} panics when it maps the region. Enter its size, or remove the row.`,
        path: memory.row.cells.size ?? memory.row.path,
      })),
};
