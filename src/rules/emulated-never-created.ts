import { deviceKeys } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';
import { countText, placeOf } from './words.ts';

/** D45. */
export const emulatedNeverCreated: VmRule = {
  scope: 'vm',
  code: 'emulated-never-created',
  refs: ['D45'],
  title: 'Release 0.1 creates no emulated devices',
  why: 'Release 0.1 reads the rows of emu_devices and does nothing with them. Its guests get their devices by passthrough.',
  evidence: ['axdevice 8652ce8'],
  severity: inReleases('warning', '0.1'),
  reads: deviceKeys('emu_devices'),
  check: (vm) => {
    const count = vm.config.devices.emu_devices.length;
    if (count === 0) return [];
    return [
      {
        message: `${countText(count, 'emulated device')} ${count === 1 ? 'is' : 'are'} listed, and AxVisor 0.1 creates none. Pass devices through, or use a later release.`,
        path: placeOf(vm, 'emu_devices'),
        target: 'key',
      },
    ];
  },
};
