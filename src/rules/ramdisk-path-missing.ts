import { RELEASES } from '../model/release.ts';
import { kernelKeys, removeFix } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';
import { placeOf } from './words.ts';

/** K05. */
export const ramdiskPathMissing: VmRule = {
  scope: 'vm',
  code: 'ramdisk-path-missing',
  refs: ['K05'],
  title: 'A ramdisk address without a ramdisk',
  why: 'AxVisor reads ramdisk_load_addr only together with ramdisk_path.',
  evidence: ['img:148-151'],
  severity: inReleases('info', ...RELEASES),
  reads: kernelKeys('ramdisk_path', 'ramdisk_load_addr'),
  check: (vm) => {
    const { ramdisk_path: path, ramdisk_load_addr: address } = vm.config.kernel;
    if (path !== undefined || address === undefined) return [];
    return [
      {
        message:
          'There is no ramdisk_path, so nothing is loaded to this address. Add the path, or remove the address.',
        path: placeOf(vm, 'ramdisk_load_addr'),
        fixes: [removeFix(vm, 'ramdisk_load_addr')],
      },
    ];
  },
};
