import { kernelKeys, putFix } from './key-edits.ts';
import { isMapped } from './landing.ts';
import { inReleases, type VmRule } from './rule.ts';
import { failsText } from './words.ts';

const BIOS = 0x8000n;

/** K14 before 0.5, where only creating the VM finds it. */
export const biosAddressMissing: VmRule = {
  scope: 'vm',
  code: 'bios-address-missing',
  refs: ['K14'],
  title: 'A BIOS image without a load address',
  why: 'Up to 0.3 AxVisor loads a BIOS image wherever bios_path is set, and takes bios_load_addr for granted. From 0.5 on the parser itself asks for it.',
  evidence: ['S-img:110-116'],
  severity: inReleases('error', '0.1', '0.1-dtb', '0.3'),
  reads: kernelKeys('bios_path', 'bios_load_addr'),
  check: (vm) => {
    const { bios_path: path, bios_load_addr: address } = vm.config.kernel;
    if (path === undefined || address !== undefined) return [];
    const usual = vm.config.kernel.entry_point === BIOS && isMapped(vm, BIOS);
    return [
      {
        message: `The BIOS image has no load address. ${failsText(vm.target)} Add bios_load_addr; the usual image for x86_64 is linked for 0x8000.`,
        path: ['kernel', 'bios_path'],
        fixes: usual ? [putFix(vm, 'bios_load_addr', '0x8000')] : [],
      },
    ];
  },
};
