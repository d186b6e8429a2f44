import type { Target } from '../model/release.ts';
import type { BootProtocol, KernelConfig, VmConfig } from '../model/vm-config.ts';
import { bootPlanOf } from './boot-matrix.ts';
import { BOOT_ALIGNMENT, findMainMemory, type MainMemory, relocates } from './relocation.ts';
import type { ImageKind, PlannedImage } from './vm-plan.ts';

interface Context {
  readonly kernel: KernelConfig;
  readonly target: Target;
  readonly main: MainMemory;
  readonly protocol: BootProtocol;
}

type Placement = Pick<PlannedImage, 'effective' | 'built'> & { readonly note?: string | undefined };

const FOLLOWS = 'Follows main memory, whose address is chosen at boot.';
/** AxVisor's own multiboot firmware for x86_64 is linked to this address (spec/vm-config.md A.4). */
const BUILT_IN_BIOS = 0x8000n;
/** Where AxVisor writes the device tree for the loongarch64 firmware (spec/planner.md 3). */
const LOONGARCH_FIRMWARE_TREE = 0x10_0000n;

/** Entry and load addresses, as written and where they really go (spec/vm-config.md A.6, A.7). */
export function planImages(config: VmConfig, target: Target): readonly PlannedImage[] {
  const kernel = config.kernel;
  const { protocol } = bootPlanOf(kernel, target);
  const context: Context = { kernel, target, main: findMainMemory(config, target), protocol };
  const images = [
    image('entry', 'entry', 'entry_point', kernel.entry_point, placeEntry(context)),
    image('kernel', 'kernel', 'kernel_load_addr', kernel.kernel_load_addr, placeKernel(context)),
    image('dtb', 'device tree', 'dtb_load_addr', kernel.dtb_load_addr, placeDtb(context)),
    image('ramdisk', 'ramdisk', 'ramdisk_load_addr', kernel.ramdisk_load_addr, placeRamdisk(context)),
    image('firmware', 'firmware', 'bios_load_addr', kernel.bios_load_addr, placeFirmware(context)),
    findBuiltInBios(context),
    findFirmwareTree(context),
  ];
  return images.filter((planned) => planned !== undefined);
}

function image(
  kind: ImageKind,
  label: string,
  key: string,
  configured: bigint | undefined,
  placement: Placement,
): PlannedImage | undefined {
  if (configured === undefined) return undefined;
  const effective = placement.effective === AS_WRITTEN ? configured : placement.effective;
  const { built, note } = placement;
  return {
    path: ['kernel', key],
    kind,
    label,
    configured,
    effective,
    built,
    ...(note === undefined ? {} : { note }),
  };
}

/** Stands for "the configured number", which is never negative. */
const AS_WRITTEN = -1n;

function asWritten(note?: string): Placement {
  return { effective: AS_WRITTEN, built: true, note };
}

function notLoaded(note: string): Placement {
  return { effective: AS_WRITTEN, built: false, note };
}

/** From 0.5 on UEFI keeps the written addresses even where main memory is identical. */
function keepsAddresses({ main, target, protocol }: Context): boolean {
  return main.kind === 'none' || (target.release === '0.5' && protocol === 'uefi');
}

function isDirectX86({ target, protocol }: Context): boolean {
  return target.release === '0.5' && target.arch === 'x86_64' && protocol === 'direct';
}

/** The kernel leaves 2 MiB for the firmware: in 0.3 whenever it has an address, in 0.5 for multiboot. */
function kernelGap({ kernel, target, protocol }: Context): bigint {
  const withFirmware = target.release === '0.3' || protocol === 'multiboot';
  return withFirmware && kernel.bios_load_addr !== undefined ? BOOT_ALIGNMENT : 0n;
}

function placeKernel(context: Context): Placement {
  const { main } = context;
  if (keepsAddresses(context) || main.kind === 'none') return asWritten();
  if (main.kind === 'chosen-at-boot') {
    const note = isDirectX86(context)
      ? 'A bzImage goes to main memory plus this number, any other image to its start; the address is chosen at boot.'
      : FOLLOWS;
    return { effective: undefined, built: true, note };
  }
  if (isDirectX86(context)) return asWritten('For a bzImage this is an offset from main memory.');
  return moved(context.kernel.kernel_load_addr, main.gpa + kernelGap(context));
}

function moved(configured: bigint | undefined, effective: bigint): Placement {
  if (effective === configured) return asWritten();
  return { effective, built: true, note: 'Moved: it follows the start of main memory.' };
}

function placeEntry(context: Context): Placement {
  const { kernel, target, main } = context;
  if (isDirectX86(context)) {
    const note = 'A Linux bzImage is entered at 0x8000, whatever is written here.';
    return main.kind === 'chosen-at-boot' ? { effective: undefined, built: true, note } : asWritten(note);
  }
  if (keepsAddresses(context) || main.kind === 'none') return asWritten();
  if (main.kind === 'chosen-at-boot') return { effective: undefined, built: true, note: FOLLOWS };
  const load = main.gpa + kernelGap(context);
  if (target.release === '0.3') return moved(kernel.entry_point, load);
  const offset = (kernel.entry_point ?? 0n) - (kernel.kernel_load_addr ?? 0n);
  if (offset >= 0n) return moved(kernel.entry_point, load + offset);
  return {
    effective: undefined,
    built: false,
    note: 'The entry point lies before the kernel: AxVisor stops.',
  };
}

function placeDtb(context: Context): Placement {
  const { kernel, target, main, protocol } = context;
  const withoutPath = kernel.dtb_path === undefined;
  if (!relocates(target.release)) {
    return asWritten(withoutPath ? 'No dtb_path: only the number is passed on.' : undefined);
  }
  if (target.release === '0.5') {
    if (target.arch === 'x86_64') return notLoaded('x86_64 has no guest device tree: creating the VM fails.');
    if (target.arch === 'loongarch64') return notLoaded('The firmware gets its own device tree.');
    if (protocol === 'uefi') return notLoaded('UEFI boot passes no device tree.');
  }
  if (main.kind === 'none') {
    return asWritten(withoutPath ? "The tree is made from the board's own at boot." : undefined);
  }
  // align_down_2M(main.gpa + min(size, 512 MiB) − tree size): the tree's size is known only at boot.
  return {
    effective: undefined,
    built: true,
    note: 'Placed at boot near the end of the first 512 MiB of main memory.',
  };
}

function placeRamdisk(context: Context): Placement {
  const { kernel, target, main } = context;
  if (kernel.ramdisk_path === undefined) return notLoaded('No ramdisk_path: nothing is loaded.');
  if (!relocates(target.release) && kernel.image_location === 'memory') {
    return notLoaded('This release loads a ramdisk only with image_location "fs".');
  }
  if (isDirectX86(context) && main.kind !== 'none') {
    const note = 'For a bzImage this is an offset from main memory.';
    return main.kind === 'chosen-at-boot' ? { effective: undefined, built: true, note } : asWritten(note);
  }
  return asWritten();
}

function placeFirmware({ kernel, target, protocol }: Context): Placement {
  if (target.release !== '0.5') {
    return kernel.bios_path === undefined ? notLoaded('No bios_path: nothing is loaded.') : asWritten();
  }
  if (kernel.enable_bios !== true) return notLoaded('Ignored: enable_bios is not true.');
  if (protocol === 'uefi') {
    const hasImage = kernel.uefi_firmware_path !== undefined || kernel.bios_path !== undefined;
    return hasImage ? asWritten() : notLoaded('No uefi_firmware_path: nothing is loaded.');
  }
  return asWritten(kernel.bios_path === undefined ? "AxVisor's own BIOS." : undefined);
}

/** Multiboot on x86_64 without an address of its own uses AxVisor's BIOS. */
function findBuiltInBios({ kernel, target, protocol }: Context): PlannedImage | undefined {
  const wanted = target.release === '0.5' && target.arch === 'x86_64' && kernel.enable_bios === true;
  if (!wanted || protocol !== 'multiboot') return undefined;
  if (kernel.bios_load_addr !== undefined || kernel.bios_path !== undefined) return undefined;
  return {
    path: ['kernel', 'enable_bios'],
    kind: 'firmware',
    label: 'built-in BIOS',
    configured: BUILT_IN_BIOS,
    effective: BUILT_IN_BIOS,
    built: true,
    note: "AxVisor's own BIOS.",
  };
}

/** UEFI on loongarch64 finds a device tree that AxVisor writes by itself. */
function findFirmwareTree({ kernel, target, protocol }: Context): PlannedImage | undefined {
  const wanted = target.release === '0.5' && target.arch === 'loongarch64' && kernel.enable_bios === true;
  if (!wanted || protocol !== 'uefi') return undefined;
  return {
    path: ['kernel', 'enable_bios'],
    kind: 'dtb',
    label: 'firmware tree',
    configured: LOONGARCH_FIRMWARE_TREE,
    effective: LOONGARCH_FIRMWARE_TREE,
    built: true,
    note: 'Written by AxVisor for the firmware.',
  };
}
