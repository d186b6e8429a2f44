import { addressesFollowMemory } from './addresses-follow-memory.ts';
import { biosAddress } from './bios-address.ts';
import { biosAddressMissing } from './bios-address-missing.ts';
import { biosJump } from './bios-jump.ts';
import { biosLowMemory } from './bios-low-memory.ts';
import { bootProtocolArch } from './boot-protocol-arch.ts';
import { bootProtocolConflict } from './boot-protocol-conflict.ts';
import { cmdlineTooLong } from './cmdline-too-long.ts';
import { cmdlineUnused } from './cmdline-unused.ts';
import { diskPathUnused } from './disk-path-unused.ts';
import { dtbAddressMissing } from './dtb-address-missing.ts';
import { dtbMisaligned } from './dtb-misaligned.ts';
import { dtbOnX86 } from './dtb-on-x86.ts';
import { dtbOutsideMemory } from './dtb-outside-memory.ts';
import { dtbOverKernel } from './dtb-over-kernel.ts';
import { dtbPathMissing } from './dtb-path-missing.ts';
import { entryBeforeKernel } from './entry-before-kernel.ts';
import { entryOffsetLost } from './entry-offset-lost.ts';
import { entryOutsideMemory } from './entry-outside-memory.ts';
import { firmwareAddress } from './firmware-address.ts';
import { firmwareIgnored } from './firmware-ignored.ts';
import { firmwareOutsideMemory } from './firmware-outside-memory.ts';
import { firmwarePath } from './firmware-path.ts';
import { imageLocation } from './image-location.ts';
import { imagePathForm } from './image-path-form.ts';
import { imagePathPlaceholder } from './image-path-placeholder.ts';
import { kernelOutsideMemory } from './kernel-outside-memory.ts';
import { linuxAlignment } from './linux-alignment.ts';
import { linuxLowMemory } from './linux-low-memory.ts';
import { linuxOffsets } from './linux-offsets.ts';
import { loongarchFwCfg } from './loongarch-fw-cfg.ts';
import { loongarchUefi } from './loongarch-uefi.ts';
import { ramdiskAddressMissing } from './ramdisk-address-missing.ts';
import { ramdiskNeverLoaded } from './ramdisk-never-loaded.ts';
import { ramdiskOutsideMemory } from './ramdisk-outside-memory.ts';
import { ramdiskOverKernel } from './ramdisk-over-kernel.ts';
import { ramdiskPathMissing } from './ramdisk-path-missing.ts';
import type { Rule } from './rule.ts';
import { sharedImage } from './shared-image.ts';

/**
 * What upstream's parser checks beside the shape of the file: with decoding they give its verdict.
 * All other rules are about creating the VM, and are no part of that verdict.
 */
export const PARSER_RULES: readonly Rule[] = [
  bootProtocolConflict,
  bootProtocolArch,
  firmwarePath,
  firmwareAddress,
];

/** spec/rules.md E.5, but for what needs the image files: K13, K21, K24 and K25b. */
export const BOOT_RULES: readonly Rule[] = [
  ...PARSER_RULES,
  imageLocation,
  imagePathPlaceholder,
  imagePathForm,
  sharedImage,
  kernelOutsideMemory,
  entryOutsideMemory,
  entryBeforeKernel,
  entryOffsetLost,
  addressesFollowMemory,
  linuxOffsets,
  linuxAlignment,
  linuxLowMemory,
  ramdiskAddressMissing,
  ramdiskOutsideMemory,
  ramdiskOverKernel,
  ramdiskNeverLoaded,
  ramdiskPathMissing,
  dtbOnX86,
  dtbAddressMissing,
  dtbOutsideMemory,
  dtbOverKernel,
  dtbMisaligned,
  dtbPathMissing,
  biosAddressMissing,
  biosAddress,
  biosJump,
  biosLowMemory,
  firmwareIgnored,
  firmwareOutsideMemory,
  loongarchUefi,
  loongarchFwCfg,
  cmdlineTooLong,
  cmdlineUnused,
  diskPathUnused,
];
