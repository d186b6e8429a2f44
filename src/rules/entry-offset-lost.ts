import { formatHex, formatSize } from '../model/quantity.ts';
import { bootViewOf } from './boot-view.ts';
import { kernelKeys } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';

/** K03b. */
export const entryOffsetLost: VmRule = {
  scope: 'vm',
  code: 'entry-offset-lost',
  refs: ['K03b'],
  title: 'The distance from kernel to entry point is lost',
  why: 'Where main memory is identical AxVisor 0.3 puts the kernel at its start and enters it there. A kernel whose first instruction is not its first byte starts in the wrong place. From 0.5 on the distance is kept.',
  evidence: ['V-app:226-243'],
  severity: inReleases('warning', '0.3'),
  reads: kernelKeys('entry_point', 'kernel_load_addr', 'memory_regions'),
  check: (vm) => {
    const { entry_point: entry, kernel_load_addr: load } = vm.config.kernel;
    if (entry === undefined || load === undefined || entry === load || !bootViewOf(vm).follows) return [];
    const distance =
      entry > load ? `${formatSize(entry - load)} behind` : `${formatSize(load - entry)} before`;
    return [
      {
        message: `The entry point ${formatHex(entry)} lies ${distance} kernel_load_addr ${formatHex(load)}, but AxVisor 0.3 enters the kernel at its first byte, because main memory is identical. Use an image that starts at its first byte and make both addresses equal.`,
        path: ['kernel', 'entry_point'],
        related: [{ path: ['kernel', 'kernel_load_addr'], message: 'The kernel is loaded here.' }],
      },
    ];
  },
};
