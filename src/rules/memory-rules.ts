import { bootImagesMeet } from './boot-images-meet.ts';
import { dmaNotIdentical } from './dma-not-identical.ts';
import { mainMemoryWithoutKernel } from './main-memory-without-kernel.ts';
import { memoryAcrossRam } from './memory-across-ram.ts';
import { memoryAddressChosen } from './memory-address-chosen.ts';
import { memoryAlignment } from './memory-alignment.ts';
import { memoryDeviceFlag } from './memory-device-flag.ts';
import { memoryFlagsUnknown } from './memory-flags-unknown.ts';
import { memoryFlagsUnusual } from './memory-flags-unusual.ts';
import { memoryMissing } from './memory-missing.ts';
import { memoryNotContiguous } from './memory-not-contiguous.ts';
import { memoryOutsideSpace } from './memory-outside-space.ts';
import { memoryOverHypervisor } from './memory-over-hypervisor.ts';
import { memoryOverlap } from './memory-overlap.ts';
import { memorySizeZero } from './memory-size-zero.ts';
import { memorySmallPages } from './memory-small-pages.ts';
import { memoryWidth } from './memory-width.ts';
import type { Rule } from './rule.ts';

/** spec/rules.md E.4: what one VM's memory rows tell. */
export const MEMORY_RULES: readonly Rule[] = [
  memoryMissing,
  memorySizeZero,
  memoryAlignment,
  memorySmallPages,
  memoryOutsideSpace,
  memoryWidth,
  memoryOverlap,
  memoryFlagsUnknown,
  memoryDeviceFlag,
  memoryFlagsUnusual,
  memoryAcrossRam,
  memoryOverHypervisor,
  memoryNotContiguous,
  mainMemoryWithoutKernel,
  memoryAddressChosen,
  dmaNotIdentical,
  bootImagesMeet,
];
