import { releaseName } from '../model/findings.ts';
import { kernelKeys } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';

/** K06. */
export const ramdiskNeverLoaded: VmRule = {
  scope: 'vm',
  code: 'ramdisk-never-loaded',
  refs: ['K06'],
  title: 'A built-in ramdisk is not loaded',
  why: 'With image_location "memory" release 0.1 compiles kernel, BIOS and device tree into the hypervisor, but no ramdisk. The guest starts without one.',
  evidence: ['S-img:24-47'],
  severity: inReleases('warning', '0.1'),
  reads: kernelKeys('ramdisk_path', 'image_location'),
  check: ({ config: { kernel }, target }) => {
    if (kernel.ramdisk_path === undefined || kernel.image_location !== 'memory') return [];
    return [
      {
        message: `${releaseName(target.release)} loads no ramdisk with image_location "memory": the guest starts without it. Put the images on the filesystem, or build the ramdisk into the kernel.`,
        path: ['kernel', 'ramdisk_path'],
        related: [{ path: ['kernel', 'image_location'], message: 'Images are built in.' }],
      },
    ];
  },
};
