import { formatHex } from '../model/quantity.ts';
import { LARGE_PAGE, memoryName, memoryRows, roundDown } from './memory-facts.ts';
import type { VmRule } from './rule.ts';

/** The device tree ends at most so far into main memory. */
const TREE_END = 512n << 20n;
const TREE_ARCHES = { aarch64: 'warning', riscv64: 'warning' } as const;

/** M20. */
export const bootImagesMeet: VmRule = {
  scope: 'vm',
  code: 'boot-images-meet',
  refs: ['M20'],
  title: 'An image lies where AxVisor puts the device tree',
  why: 'Where AxVisor places the device tree itself, it goes to the start of main memory plus 512 MiB (or its end, if that is nearer) minus the size of the tree, down to a multiple of 2 MiB. An image there is overwritten, or overwrites the tree.',
  evidence: ['cre:241', 'cre:222-253', 'V-fdt create.rs:379-397'],
  severity: { '0.3': { aarch64: 'warning' }, '0.5': TREE_ARCHES },
  reads: [
    ['kernel', 'memory_regions'],
    ['kernel', 'dtb_load_addr'],
    ['kernel', 'kernel_load_addr'],
    ['kernel', 'ramdisk_load_addr'],
    ['kernel', 'boot_protocol'],
  ],
  check: (vm) => {
    const main = memoryRows(vm).find(({ planned }) => planned.main);
    const identical = main?.row.map_type === 2n;
    const written = vm.config.kernel.dtb_load_addr !== undefined;
    if (!main?.fixed || !main.planned.built || (written && !identical)) return [];
    const { start, size } = main.range;
    const end = start + (size < TREE_END ? size : TREE_END);
    // A tree is smaller than 2 MiB, so it starts in the last 2 MiB step below its end.
    const tree = roundDown(end - 1n, LARGE_PAGE);
    return vm.plan.images.flatMap(({ kind, built, effective, path, label }) => {
      const image = kind === 'kernel' || kind === 'ramdisk';
      if (!image || !built || effective === undefined || effective < tree || effective >= end) return [];
      return [
        {
          message: `The ${label} is loaded at ${formatHex(effective)}, and AxVisor puts the device tree at about ${formatHex(tree)}, below ${formatHex(end)} in ${memoryName(main)}. One overwrites the other. Load the ${label} lower${identical ? '' : ', or set dtb_load_addr'}.`,
          path,
          related: [{ path: main.row.path, message: 'Main memory.' }],
        },
      ];
    });
  },
};
