import { RELEASES } from '../model/release.ts';
import { type DeviceRange, passedRanges } from './device-facts.ts';
import { meetingFinding, partnerOf } from './device-meetings.ts';
import { deviceKeys } from './key-edits.ts';
import { findOverlapping } from './overlaps.ts';
import { inReleases, type RuleFinding, type VmRule } from './rule.ts';
import { failsText } from './words.ts';

/** D05, and D30 as far as windows meet other windows. */
export const passthroughOverlap: VmRule = {
  scope: 'vm',
  code: 'passthrough-overlap',
  refs: ['D05', 'D30'],
  title: 'Two passed-through windows overlap',
  why: 'Release 0.1 maps each window by itself and refuses the second one. Later releases widen windows to whole pages and merge what overlaps; 0.5 does so only where both are shifted alike (host − guest address), and refuses the VM otherwise.',
  evidence: ['lay:330-344', 'lay:481', 'V-vm:222-279', 'S-vm:165-180'],
  severity: inReleases('error', ...RELEASES),
  reads: deviceKeys('passthrough_devices', 'passthrough_addresses'),
  check: (vm) => {
    const { release } = vm.target;
    const windows = passedRanges(vm);
    const all = findOverlapping(windows, (window) => window);
    const refused = refusedIn(release, windows, all);
    const merged = 'AxVisor maps them as one. Nothing is lost; one of the rows can go where it adds nothing.';
    return windows.flatMap((window): readonly RuleFinding[] => {
      const clashes = earlier(window, refused);
      if (clashes.length > 0) {
        const rest = `${failsText(vm.target)} Give them different guest addresses, or shorten one.`;
        return [meetingFinding(window, clashes.map(partnerOf), rest)];
      }
      const met = refused.has(window) ? [] : earlier(window, all);
      return met.length === 0
        ? []
        : [{ ...meetingFinding(window, met.map(partnerOf), merged), severity: 'info' }];
    });
  },
};

type Overlaps = ReadonlyMap<DeviceRange, readonly DeviceRange[]>;

function refusedIn(release: string, windows: readonly DeviceRange[], all: Overlaps): Overlaps {
  if (release === '0.1' || release === 'flat') return all;
  if (release !== '0.5') return new Map();
  return findOverlapping(
    windows,
    (window) => window,
    (window) => window.delta,
  );
}

/** A pair is told once, at its later row. */
function earlier(window: DeviceRange, overlaps: Overlaps): readonly DeviceRange[] {
  return (overlaps.get(window) ?? []).filter((other) => other.order < window.order);
}
