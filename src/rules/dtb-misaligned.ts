import { formatHex } from '../model/quantity.ts';
import { RELEASES } from '../model/release.ts';
import { findDtbAddress } from './dtb-view.ts';
import { kernelKeys, putFix } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';
import { placeOf } from './words.ts';

const ALIGNMENT = 8n;

/** K12. */
export const dtbMisaligned: VmRule = {
  scope: 'vm',
  code: 'dtb-misaligned',
  refs: ['K12'],
  title: 'The device tree does not lie on 8 bytes',
  why: 'AxVisor copies the tree to any address. Linux and other guests want it on a multiple of 8 bytes and refuse another one early at boot, mostly without a word on the console.',
  evidence: ['Linux boot protocol of arm64 and riscv'],
  severity: inReleases('warning', ...RELEASES),
  reads: kernelKeys('dtb_path', 'dtb_load_addr', 'memory_regions'),
  check: (vm) => {
    const address = findDtbAddress(vm);
    if (address === undefined || address % ALIGNMENT === 0n) return [];
    const aligned = formatHex(address - (address % ALIGNMENT));
    return [
      {
        message: `The device tree at ${formatHex(address)} does not lie on a multiple of 8 bytes. Linux does not start with it. Use ${aligned}.`,
        path: placeOf(vm, 'dtb_load_addr'),
        fixes: [putFix(vm, 'dtb_load_addr', aligned)],
      },
    ];
  },
};
