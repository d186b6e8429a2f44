import type { VmRule } from './rule.ts';
import { failsText, placeOf } from './words.ts';

/** M01. */
export const memoryMissing: VmRule = {
  scope: 'vm',
  code: 'memory-missing',
  refs: ['M01'],
  title: 'The VM has no memory',
  why: 'An empty list parses. 0.1 makes a VM without RAM and cannot load the image, 0.3 panics and 0.5 stops with “at least one memory region”. Between July and September 2025 a device tree could fill the list.',
  evidence: ['mem:25', 'V-app:207', 'spec A.5: empty list'],
  severity: { '0.1': 'error', '0.1-dtb': 'warning', '0.3': 'error', '0.5': 'error' },
  reads: [['kernel', 'memory_regions']],
  check: (vm) => {
    const { memory_regions: rows, kernel_path, dtb_path } = vm.config.kernel;
    // A [kernel] that is missing as a whole has a finding of its own.
    if (rows.length > 0 || kernel_path === undefined) return [];
    const consequence =
      vm.target.release === '0.1-dtb'
        ? dtb_path === undefined
          ? 'Only a device tree can fill it, and dtb_path names none.'
          : 'The memory of the device tree is used, which this file does not show.'
        : failsText(vm.target);
    return [
      {
        message: `The list of memory regions is empty. ${consequence} Add a region with the guest’s RAM.`,
        path: placeOf(vm, 'memory_regions'),
      },
    ];
  },
};
