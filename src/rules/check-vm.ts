import type { Diagnostic } from '../base/diagnostic.ts';
import { type Path, pathStartsWith } from '../base/path.ts';
import type { Release, Target } from '../model/release.ts';
import type { VmConfig } from '../model/vm-config.ts';
import { checkBootProtocolArch } from './boot-protocol-arch.ts';
import { checkBootProtocolConflict } from './boot-protocol-conflict.ts';
import { checkFirmwareAddress } from './firmware-address.ts';
import { checkFirmwarePath } from './firmware-path.ts';
import { checkImageLocation } from './image-location.ts';

interface Rule {
  readonly check: (config: VmConfig, target: Target) => readonly Diagnostic[];
  readonly releases: readonly Release[];
  /** What the rule reads: where the decoder found one of these wrong or missing, the rule has nothing to say. */
  readonly reads: readonly Path[];
}

const kernel = (...keys: readonly string[]): readonly Path[] => keys.map((key) => ['kernel', key]);
const BOOT = kernel('enable_bios', 'boot_protocol', 'bios_path', 'bios_load_addr', 'uefi_firmware_path');

/** In the order in which findings of one place are listed. */
const RULES: readonly Rule[] = [
  { check: checkBootProtocolConflict, releases: ['0.5'], reads: BOOT },
  { check: checkBootProtocolArch, releases: ['0.5'], reads: BOOT },
  { check: checkFirmwarePath, releases: ['0.5'], reads: BOOT },
  { check: checkFirmwareAddress, releases: ['0.5'], reads: BOOT },
  { check: checkImageLocation, releases: ['0.1', '0.1-dtb', '0.3', '0.5'], reads: kernel('image_location') },
];

/**
 * Every rule over one VM, in a fixed order. `decoded`: the decoder's findings for the same file; a rule is silent where
 * what it reads could not be decoded, so that one fault is told once.
 */
export function checkVm(
  config: VmConfig,
  target: Target,
  decoded: readonly Diagnostic[] = [],
): readonly Diagnostic[] {
  const broken = decoded.filter((finding) => finding.severity === 'error').map((finding) => finding.path);
  return RULES.filter((rule) => rule.releases.includes(target.release))
    .filter((rule) => !rule.reads.some((path) => broken.some((fault) => isAffected(path, fault))))
    .flatMap((rule) => rule.check(config, target));
}

/** A fault at the value itself or inside it; a missing section or a wrong table affects all that it holds. */
function isAffected(path: Path, fault: Path): boolean {
  return pathStartsWith(fault, path);
}
