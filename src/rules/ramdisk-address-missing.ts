import { kernelKeys } from './key-edits.ts';
import { inReleases, type VmRule } from './rule.ts';
import { failsText } from './words.ts';

/** K04. */
export const ramdiskAddressMissing: VmRule = {
  scope: 'vm',
  code: 'ramdisk-address-missing',
  refs: ['K04'],
  title: 'A ramdisk without a load address',
  why: 'With ramdisk_path AxVisor wants ramdisk_load_addr when it loads the images: 0.5 gives up the VM, 0.3 panics. Release 0.1 asks for it only with images on the filesystem, as it loads no built-in ramdisk at all. On loongarch64 the ramdisk goes through fw_cfg and needs no address.',
  evidence: ['img:148-151', 'S-img:24-47'],
  severity: inReleases('error', '0.1', '0.1-dtb', '0.3', '0.5'),
  reads: kernelKeys('ramdisk_path', 'ramdisk_load_addr', 'image_location'),
  check: (vm) => {
    const { ramdisk_path: path, ramdisk_load_addr: address, image_location: place } = vm.config.kernel;
    if (path === undefined || address !== undefined || vm.target.arch === 'loongarch64') return [];
    const early = vm.target.release === '0.1' || vm.target.release === '0.1-dtb';
    if (early && place !== 'fs') return [];
    return [
      {
        message: `The ramdisk has no load address. ${failsText(vm.target)} Add ramdisk_load_addr with an address in memory, behind the kernel.`,
        path: ['kernel', 'ramdisk_path'],
      },
    ];
  },
};
