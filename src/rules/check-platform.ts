import type { Diagnostic } from '../base/diagnostic.ts';
import { foldFindings } from '../base/fold-findings.ts';
import type { PlatformConfig } from '../model/platform-config.ts';
import { checkAlignment } from './platform-alignment.ts';
import { checkArch } from './platform-arch.ts';
import { checkCpus } from './platform-cpus.ts';
import { checkDeviceMapped } from './platform-device-mapped.ts';
import { checkDuplicateKey } from './platform-duplicate-key.ts';
import { checkEcam } from './platform-ecam.ts';
import { checkEcamSize } from './platform-ecam-size.ts';
import { checkFamily } from './platform-family.ts';
import { checkFlat } from './platform-flat.ts';
import { checkKernelBase } from './platform-kernel-base.ts';
import { checkKernelMemory } from './platform-kernel-memory.ts';
import { checkKeyNames } from './platform-key-names.ts';
import { checkMissingKeys } from './platform-missing-keys.ts';
import { checkMmioMemory } from './platform-mmio-memory.ts';
import { checkMmioOverlap } from './platform-mmio-overlap.ts';
import { checkName } from './platform-name.ts';
import { checkPciBus } from './platform-pci-bus.ts';
import { checkPciRanges } from './platform-pci-ranges.ts';
import { checkPsci } from './platform-psci.ts';
import { checkQemuMemory } from './platform-qemu-memory.ts';
import { type PlatformCheck, type PlatformContext, platformFacts } from './platform-rule.ts';
import { checkRust } from './platform-rust.ts';
import { checkSpace } from './platform-space.ts';
import { checkTimerFrequency } from './platform-timer-frequency.ts';
import { checkUntyped } from './platform-untyped.ts';
import { checkVirtioDuplicate } from './platform-virtio-duplicate.ts';
import { checkVirtioSlot } from './platform-virtio-slot.ts';

/** PL01 is the TOML reader's; PL02 to PL04 are the decoder's, told with the text at hand. The ids are those of spec/platform-config.md F.6. */
export const PLATFORM_RULES: Readonly<Record<string, PlatformCheck>> = {
  PL05: checkDuplicateKey,
  PL06: checkFamily,
  PL07: checkArch,
  PL08: checkKernelBase,
  PL09: checkKernelMemory,
  PL10: checkSpace,
  PL11: checkAlignment,
  PL12: checkMmioMemory,
  PL13: checkMmioOverlap,
  PL14: checkVirtioSlot,
  PL14b: checkVirtioDuplicate,
  PL15: checkEcam,
  PL15b: checkEcamSize,
  PL16: checkPciBus,
  PL17: checkPciRanges,
  PL18: checkDeviceMapped,
  PL19: checkPsci,
  PL20: checkMissingKeys,
  PL21: checkTimerFrequency,
  PL22: checkQemuMemory,
  PL23: checkName,
  PL24: checkCpus,
  PL25: checkUntyped,
  PL26: checkRust,
  PL27: checkKeyNames,
  // Not in the catalogue.
  flat: checkFlat,
};

/** Every rule over one platform file, in the catalogue's order; beside the decoder's findings, never instead of them. */
export function checkPlatform(config: PlatformConfig, context: PlatformContext = {}): readonly Diagnostic[] {
  const facts = platformFacts(config);
  return Object.values(PLATFORM_RULES).flatMap((check) => foldFindings(check(facts, context)));
}
