import { apicPage } from './apic-page.ts';
import { deviceListMixed } from './device-list-mixed.ts';
import { deviceNameRepeated } from './device-name-repeated.ts';
import { deviceOutsideSpace } from './device-outside-space.ts';
import { devicePathArch } from './device-path-arch.ts';
import { devicePathSlash } from './device-path-slash.ts';
import { distributorMissing } from './distributor-missing.ts';
import { dtbNotFiltered } from './dtb-not-filtered.ts';
import { emulatedArguments } from './emulated-arguments.ts';
import { emulatedDeviceTwice } from './emulated-device-twice.ts';
import { emulatedLengthZero } from './emulated-length-zero.ts';
import { emulatedNeverCreated } from './emulated-never-created.ts';
import { emulatedNotImplemented } from './emulated-not-implemented.ts';
import { emulatedOverMemory } from './emulated-over-memory.ts';
import { emulatedOverlap } from './emulated-overlap.ts';
import { emulatedTypeArch } from './emulated-type-arch.ts';
import { excludedPath } from './excluded-path.ts';
import { excludedWithDtb } from './excluded-with-dtb.ts';
import { hostDevicePassed } from './host-device-passed.ts';
import { hostFilesystemUnmounted } from './host-filesystem-unmounted.ts';
import { interruptModeMissing } from './interrupt-mode-missing.ts';
import { ioApicTwice } from './io-apic-twice.ts';
import { irqRepeated } from './irq-repeated.ts';
import { itsHostAddress } from './its-host-address.ts';
import { ivcRange } from './ivc-range.ts';
import { passthroughHostAddress } from './passthrough-host-address.ts';
import { passthroughLengthZero } from './passthrough-length-zero.ts';
import { passthroughOverEmulated } from './passthrough-over-emulated.ts';
import { passthroughOverMemory } from './passthrough-over-memory.ts';
import { passthroughOverlap } from './passthrough-overlap.ts';
import { passthroughPageOffset } from './passthrough-page-offset.ts';
import { passthroughUnaligned } from './passthrough-unaligned.ts';
import { plicInterruptMode } from './plic-interrupt-mode.ts';
import { plicSize } from './plic-size.ts';
import { policyPassthrough } from './policy-passthrough.ts';
import { portOverlap } from './port-overlap.ts';
import { portsArch } from './ports-arch.ts';
import { redistributorCpus } from './redistributor-cpus.ts';
import { rowUnfilled } from './row-unfilled.ts';
import type { Rule } from './rule.ts';
import { vgicFixedAddress } from './vgic-fixed-address.ts';

/** spec/rules.md E.6, but for what decoding tells (D28, D31) and what needs a device tree (D27, D37, D43). */
export const DEVICE_RULES: readonly Rule[] = [
  rowUnfilled,
  passthroughLengthZero,
  passthroughUnaligned,
  passthroughPageOffset,
  passthroughHostAddress,
  passthroughOverlap,
  passthroughOverMemory,
  passthroughOverEmulated,
  deviceOutsideSpace,
  emulatedLengthZero,
  emulatedOverMemory,
  emulatedOverlap,
  emulatedDeviceTwice,
  emulatedTypeArch,
  emulatedNotImplemented,
  emulatedNeverCreated,
  emulatedArguments,
  plicSize,
  plicInterruptMode,
  redistributorCpus,
  vgicFixedAddress,
  itsHostAddress,
  ivcRange,
  portOverlap,
  portsArch,
  apicPage,
  ioApicTwice,
  devicePathArch,
  deviceListMixed,
  devicePathSlash,
  dtbNotFiltered,
  excludedPath,
  excludedWithDtb,
  irqRepeated,
  interruptModeMissing,
  distributorMissing,
  hostFilesystemUnmounted,
  hostDevicePassed,
  policyPassthrough,
  deviceNameRepeated,
];
