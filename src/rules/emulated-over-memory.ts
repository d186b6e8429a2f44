import { releaseName } from '../model/findings.ts';
import { emulatedRanges } from './device-facts.ts';
import { checkMeetings, memoryPartners } from './device-meetings.ts';
import type { VmRule } from './rule.ts';
import { failsText } from './words.ts';

/** D08. */
export const emulatedOverMemory: VmRule = {
  scope: 'vm',
  code: 'emulated-over-memory',
  refs: ['D08'],
  title: 'An emulated device lies over memory',
  why: 'A guest reaches an emulated device through accesses that find nothing mapped. Release 0.5 refuses memory at the same place. Earlier releases do not look: the guest reads and writes memory there, and the device is never asked.',
  evidence: ['lay:266-281'],
  severity: { '0.1-dtb': 'warning', '0.3': 'warning', '0.5': 'error' },
  reads: [
    ['kernel', 'memory_regions'],
    ['devices', 'emu_devices'],
  ],
  check: (vm) => {
    const consequence =
      vm.target.release === '0.5'
        ? failsText(vm.target)
        : `${releaseName(vm.target.release)} maps the memory: the device is never asked.`;
    return checkMeetings(
      emulatedRanges(vm),
      memoryPartners(vm),
      () => `${consequence} Move the device or the memory.`,
    );
  },
};
