import { kernelKeys } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';
import { failsText } from './words.ts';

/** K08. */
export const dtbAddressMissing: VmRule = {
  scope: 'vm',
  code: 'dtb-address-missing',
  refs: ['K08'],
  title: 'A device tree without a load address',
  why: 'With dtb_path release 0.1 takes dtb_load_addr for granted and panics without it. From 0.3 on AxVisor finds a place itself where main memory is identical.',
  evidence: ['S-img:35-37', 'S-img:131-137'],
  severity: inReleases('error', '0.1', '0.1-dtb'),
  reads: kernelKeys('dtb_path', 'dtb_load_addr'),
  check: (vm) => {
    const { dtb_path: path, dtb_load_addr: address } = vm.config.kernel;
    if (path === undefined || address !== undefined) return [];
    return [
      {
        message: `The device tree has no load address. ${failsText(vm.target)} Add dtb_load_addr with an address in memory.`,
        path: ['kernel', 'dtb_path'],
      },
    ];
  },
};
