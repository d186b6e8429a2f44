import { formatHex } from '../model/quantity.ts';
import { RELEASES } from '../model/release.ts';
import { memoryName, memoryRows, SPACE_END } from './memory-facts.ts';
import { inReleases, type VmRule } from './rule.ts';
import { capital, failsText, rangeText } from './words.ts';

/** M06. */
export const memoryOutsideSpace: VmRule = {
  scope: 'vm',
  code: 'memory-outside-space',
  refs: ['M06'],
  title: 'A memory region ends outside what a guest can address',
  why: 'The guest’s address space is [0, 0x7fff_ffff_f000) in every release; what lies outside, or wraps around 2^64, cannot be mapped. From 0.3 on the address of an identical region is chosen at boot.',
  evidence: ['asp:262-280', 'vmm:51-52', 'S-asp:77'],
  severity: inReleases('error', ...RELEASES),
  reads: [['kernel', 'memory_regions']],
  check: (vm) =>
    memoryRows(vm)
      .filter(({ range, fixed }) => range.size > 0n && (fixed ? range.start : 0n) + range.size > SPACE_END)
      .map((memory) => ({
        message: `${capital(memoryName(memory))} is ${rangeText(memory.range)}, and a guest’s addresses end at ${formatHex(SPACE_END)}. ${failsText(vm.target)} Move it down or make it smaller.`,
        path: memory.row.path,
      })),
};
