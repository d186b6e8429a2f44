import type { Fix } from '../base/diagnostic.ts';
import { formatHex } from '../model/quantity.ts';
import { RELEASES } from '../model/release.ts';
import { canResize, isFree } from './claims.ts';
import { type MemoryRow, memoryName, memoryRows, PAGE, roundDown, roundUp } from './memory-facts.ts';
import { type CheckedVm, inReleases, type RuleFinding, type VmRule } from './rule.ts';
import { capital, failsText } from './words.ts';

/** M03, M04. */
export const memoryAlignment: VmRule = {
  scope: 'vm',
  code: 'memory-alignment',
  refs: ['M03', 'M04'],
  title: 'A memory region does not start or end at a page',
  why: 'The page tables map pages of 4 KiB and refuse an address or a size that is no multiple of it. From 0.3 on the address of an identical region (map type 1) is chosen at boot, so the written one is not looked at; its size is.',
  evidence: ['asp:100-102', 'S-asp:80, 110'],
  severity: inReleases('error', ...RELEASES),
  reads: [['kernel', 'memory_regions']],
  check: (vm) => memoryRows(vm).flatMap((memory) => [...checkStart(vm, memory), ...checkSize(vm, memory)]),
};

function checkStart(vm: CheckedVm, memory: MemoryRow): readonly RuleFinding[] {
  const { row, range, fixed } = memory;
  const below = roundDown(range.start, PAGE);
  if (!fixed || below === range.start) return [];
  const path = row.cells.gpa ?? row.path;
  const gap = { start: below, size: range.start - below };
  const end = { start: range.start + range.size - gap.size, size: gap.size };
  // The end moves down with the start, so an image there would lose its memory.
  const fixes: readonly Fix[] =
    isFree(vm.plan, gap) && canResize(vm.plan, range, end.start - range.start)
      ? [{ title: `Move it to ${formatHex(below)}`, operations: [{ kind: 'set', path, value: below }] }]
      : [];
  return [
    {
      message: `${capital(memoryName(memory))} starts at ${formatHex(range.start)}, which is no multiple of 4 KiB. ${failsText(vm.target)} Start it at a page.`,
      path,
      fixes,
    },
  ];
}

function checkSize(vm: CheckedVm, memory: MemoryRow): readonly RuleFinding[] {
  const { row, range, fixed } = memory;
  const above = roundUp(range.size, PAGE);
  if (above === range.size) return [];
  const path = row.cells.size ?? row.path;
  const fits = !fixed || canResize(vm.plan, range, above);
  return [
    {
      message: `${capital(memoryName(memory))} has the size ${formatHex(range.size)}, which is no multiple of 4 KiB. ${failsText(vm.target)} Make it whole pages.`,
      path,
      fixes: fits
        ? [{ title: `Round up to ${formatHex(above)}`, operations: [{ kind: 'set', path, value: above }] }]
        : [],
    },
  ];
}
