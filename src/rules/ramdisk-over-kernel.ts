import { formatHex } from '../model/quantity.ts';
import { RELEASES } from '../model/release.ts';
import { bootViewOf } from './boot-view.ts';
import { kernelKeys } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';
import { placeOf } from './words.ts';

/** K29. */
export const ramdiskOverKernel: VmRule = {
  scope: 'vm',
  code: 'ramdisk-over-kernel',
  refs: ['K29'],
  title: 'Ramdisk and kernel have the same address',
  why: 'Both images are copied to the same place, and the one that is copied last overwrites the start of the other. Nothing is said where the kernel is moved into identical main memory, as the ramdisk stays where it is.',
  evidence: ['spec A.4', 'boot:32-45'],
  severity: inReleases('warning', ...RELEASES),
  reads: kernelKeys('ramdisk_path', 'ramdisk_load_addr', 'kernel_load_addr', 'memory_regions'),
  check: (vm) => {
    const { ramdisk_load_addr: ramdisk, kernel_load_addr: load } = vm.config.kernel;
    const image = vm.plan.images.find(({ kind }) => kind === 'ramdisk');
    if (ramdisk === undefined || ramdisk !== load || !image?.built || bootViewOf(vm).follows) return [];
    return [
      {
        message: `Ramdisk and kernel both have the address ${formatHex(ramdisk)}. The image that is copied last overwrites the other. Put the ramdisk behind the kernel.`,
        path: placeOf(vm, 'ramdisk_load_addr'),
        related: [{ path: placeOf(vm, 'kernel_load_addr'), message: 'The kernel is loaded here.' }],
      },
    ];
  },
};
