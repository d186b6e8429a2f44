import { RELEASES } from '../model/release.ts';
import { passedRanges } from './device-facts.ts';
import { checkMeetings, memoryPartners } from './device-meetings.ts';
import { inReleases, type VmRule } from './rule.ts';
import { failsText } from './words.ts';

/** D06, and D30 as far as windows meet memory. */
export const passthroughOverMemory: VmRule = {
  scope: 'vm',
  code: 'passthrough-over-memory',
  refs: ['D06', 'D30'],
  title: 'A passed-through device lies over memory',
  why: 'Memory is mapped first; a device window over it is a mapping conflict. From 0.3 on memory of map type 1 gets its address at boot and is not judged.',
  evidence: ['lay:299-313', 'lay:481', 'V-vm:222-279', 'S-vm:165-180'],
  severity: inReleases('error', ...RELEASES),
  reads: [
    ['kernel', 'memory_regions'],
    ['devices', 'passthrough_devices'],
    ['devices', 'passthrough_addresses'],
  ],
  check: (vm) => {
    const windows = vm.target.release === '0.3';
    const found = checkMeetings(
      passedRanges(vm),
      memoryPartners(vm),
      () => `${failsText(vm.target)} Move the device or shrink the memory.`,
    );
    return found.map((finding) =>
      windows && finding.path.includes('passthrough_addresses')
        ? { ...finding, severity: 'warning' }
        : finding,
    );
  },
};
