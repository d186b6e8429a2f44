import { formatHex, formatSize } from '../model/quantity.ts';
import { RELEASES } from '../model/release.ts';
import { bootViewOf, isLinux86, looksLikeLinux } from './boot-view.ts';
import { kernelKeys } from './key-edits.ts';
import { findLoaded } from './landing.ts';
import { type CheckedVm, inReleases, type VmRule } from './rule.ts';
import { placeOf } from './words.ts';

const ALIGNMENT = 0x20_0000n;
/** Kernels of arm64 before 5.10 want to lie this far behind such a boundary. */
const OLD_TEXT_OFFSET = 0x8_0000n;
const MIB = 0x10_0000n;

/** K33. */
export const linuxAlignment: VmRule = {
  scope: 'vm',
  code: 'linux-alignment',
  refs: ['K33'],
  title: 'Linux does not start from this load address',
  why: 'A Linux image for arm64 or riscv64 starts from a multiple of 2 MiB only (old arm64 kernels from 512 KiB behind one), a bzImage for x86_64 from 1 MiB on. AxVisor does not check it. That an image is Linux is told by its name or the name of the VM; where the kernel is moved into main memory nothing is said.',
  evidence: [
    'Linux Documentation/arch/arm64/booting',
    'Linux Documentation/arch/riscv/boot',
    'Linux Documentation/arch/x86/boot',
  ],
  severity: inReleases('warning', ...RELEASES),
  reads: kernelKeys('kernel_path', 'kernel_load_addr', 'memory_regions', 'enable_bios', 'boot_protocol'),
  check: (vm) => {
    const load = findLoaded(vm, 'kernel_load_addr')?.effective;
    const wanted = load === undefined ? undefined : findWanted(vm, load);
    if (load === undefined || wanted === undefined) return [];
    return [
      {
        message: `The image seems to be Linux for ${vm.target.arch}, which starts ${wanted} only, and goes to ${formatHex(load)}. It will hang without a word. Choose another load address and entry point.`,
        path: placeOf(vm, 'kernel_load_addr'),
      },
    ];
  },
};

/** What the kernel wants, where the address does not have it. */
function findWanted(vm: CheckedVm, load: bigint): string | undefined {
  const past = load % ALIGNMENT;
  switch (vm.target.arch) {
    case 'aarch64':
      if (!looksLikeLinux(vm) || past === 0n || past === OLD_TEXT_OFFSET) return undefined;
      return `from a multiple of ${formatSize(ALIGNMENT)}`;
    case 'riscv64':
      return looksLikeLinux(vm) && past !== 0n ? `from a multiple of ${formatSize(ALIGNMENT)}` : undefined;
    case 'x86_64':
      return isLinux86(vm) && bootViewOf(vm).main.kind === 'none' && load < MIB ? 'from 1 MiB on' : undefined;
    case 'loongarch64':
      return undefined;
  }
}
