import { releaseName } from '../model/findings.ts';
import { emulatedRanges, passedRanges } from './device-facts.ts';
import { checkMeetings, partnerOf } from './device-meetings.ts';
import { deviceKeys } from './key-edits.ts';
import type { VmRule } from './rule.ts';
import { failsText } from './words.ts';

/** D07, and D30 as far as windows meet emulated devices. */
export const passthroughOverEmulated: VmRule = {
  scope: 'vm',
  code: 'passthrough-over-emulated',
  refs: ['D07', 'D30'],
  title: 'A passed-through device lies over an emulated one',
  why: 'Release 0.5 keeps the pages of emulated devices free and refuses a passthrough over them. Earlier releases do not look: the page is mapped to the real device, and the emulated one is never asked.',
  evidence: ['lay:299-313', 'par:433-450'],
  severity: { '0.1-dtb': 'warning', '0.3': 'warning', '0.5': 'error' },
  reads: deviceKeys('emu_devices', 'passthrough_devices', 'passthrough_addresses'),
  check: (vm) => {
    const newest = vm.target.release === '0.5';
    const rest = newest
      ? `${failsText(vm.target)} Cut the window so that it leaves these pages out, or remove one of the two.`
      : `${releaseName(vm.target.release)} maps the real device: the emulated one is never asked. Remove one of the two.`;
    return checkMeetings(passedRanges(vm), emulatedRanges(vm).map(partnerOf), () => rest);
  },
};
