/** The keys of `[kernel]` that name image files, as far as the release and the way of booting read them. */
import type { KernelConfig } from '../model/vm-config.ts';
import type { CheckedVm } from './rule.ts';

const KEYS = ['kernel_path', 'ramdisk_path', 'dtb_path', 'bios_path', 'uefi_firmware_path'] as const;

export const IMAGE_PATH_KEYS: readonly string[] = KEYS;

export interface ImagePath {
  readonly key: keyof KernelConfig;
  readonly path: string;
  /** Compiled into the hypervisor, from the machine that builds it; else read from the host's filesystem. */
  readonly builtIn: boolean;
}

/** The firmware of loongarch64 is always built in (spec/vm-config.md A.8). */
export function imagePathsOf({ config: { kernel }, target }: CheckedVm): readonly ImagePath[] {
  const memory = kernel.image_location === 'memory';
  return KEYS.flatMap((key) => {
    const path = kernel[key];
    if (path === undefined || (key === 'uefi_firmware_path' && target.release !== '0.5')) return [];
    const isFirmware = key === 'bios_path' || key === 'uefi_firmware_path';
    return [{ key, path, builtIn: memory || (isFirmware && target.arch === 'loongarch64') }];
  });
}

const PLACEHOLDER = /^\/?path\/|\/path\/to\/|<[^>]+>|\bx{3,}\b|\byour[-_ ]/i;

/** Text that a template left to be replaced: `/path/to/kernel`, `<image>`. */
export function isPlaceholder(path: string): boolean {
  return PLACEHOLDER.test(path);
}
