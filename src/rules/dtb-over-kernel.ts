import { formatHex } from '../model/quantity.ts';
import { dtbFollows, findDtbAddress } from './dtb-view.ts';
import { kernelKeys } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';
import { placeOf } from './words.ts';

/** K11. */
export const dtbOverKernel: VmRule = {
  scope: 'vm',
  code: 'dtb-over-kernel',
  refs: ['K11'],
  title: 'Device tree and kernel have the same address',
  why: 'Both images are copied to the same place, and the second one overwrites the start of the first. Where main memory is identical, AxVisor from 0.3 on places the tree itself and the equal numbers do no harm.',
  evidence: ['cre:222-253', 'V-fdt create.rs:379-397'],
  severity: inReleases('warning', 'flat', '0.1', '0.1-dtb', '0.3', '0.5'),
  reads: kernelKeys('dtb_path', 'dtb_load_addr', 'kernel_load_addr', 'memory_regions'),
  check: (vm) => {
    const { dtb_load_addr: dtb, kernel_load_addr: load } = vm.config.kernel;
    const follows = dtbFollows(vm);
    if (dtb === undefined || dtb !== load || !(follows || findDtbAddress(vm) !== undefined)) return [];
    const fact = `Device tree and kernel both have the address ${formatHex(dtb)}.`;
    return [
      {
        message: follows
          ? `${fact} It does no harm here: AxVisor places the device tree itself.`
          : `${fact} The image that is copied last overwrites the other. Give the device tree a place of its own.`,
        path: placeOf(vm, 'dtb_load_addr'),
        related: [{ path: placeOf(vm, 'kernel_load_addr'), message: 'The kernel is loaded here.' }],
        ...(follows ? { severity: 'info' } : {}),
      },
    ];
  },
};
