/** What every rule over a platform file is given, and how its findings are made. */
import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import type { AxSpec } from '../model/axconfig-merge.ts';
import type { PlatformConfig } from '../model/platform-config.ts';
import type { PlatformFormat } from '../model/platform-key-types.ts';
import {
  findPlatformItem,
  findRanges,
  findText,
  type PlatformRange,
  platformFormat,
} from '../model/platform-lookup.ts';
import type { HostPlan } from '../planner/host-plan.ts';
import { planHost } from '../planner/plan-host.ts';

/** What the file itself does not say; all optional. */
export interface PlatformContext {
  /** The file's name without `.toml`: make takes platform and architecture from it. */
  readonly stem?: string | undefined;
  /** The files that make merges with this one: defconfig, EXTRA_CONFIG. */
  readonly others?: readonly AxSpec[];
  /** QEMU's `-m` in bytes; MEM's default where it is not given. */
  readonly qemuMemory?: bigint;
  /** The CPU masks of the VMs that are to run on this host. */
  readonly vms?: readonly { readonly name: string; readonly masks: readonly bigint[] }[];
}

export interface PlatformFacts {
  readonly config: PlatformConfig;
  readonly format: PlatformFormat;
  readonly arch: string | undefined;
  readonly family: string | undefined;
  readonly plan: HostPlan;
  readonly mmio: readonly PlatformRange[];
}

export type PlatformCheck = (facts: PlatformFacts, context: PlatformContext) => readonly Diagnostic[];

export function platformFacts(config: PlatformConfig): PlatformFacts {
  return {
    config,
    format: platformFormat(config),
    arch: findText(config, 'arch'),
    family: findText(config, 'family'),
    plan: planHost(config),
    mmio: findRanges(config, 'mmio-regions'),
  };
}

/** True for a file that describes a host; defconfig and extra settings do not. */
export function isPlatform({ format }: PlatformFacts): boolean {
  return format !== 'defconfig';
}

/** Everything is found at run time: the file has no addresses to be checked. */
export function isDynamic({ family }: PlatformFacts): boolean {
  return family === 'aarch64-dyn';
}

/** In the file itself or in one that is merged with it. */
export function hasKey(facts: PlatformFacts, { others = [] }: PlatformContext, key: string): boolean {
  return [facts.config, ...others.map((other) => other.config)].some((config) =>
    findPlatformItem(config, key),
  );
}

export function platformFinding(
  severity: Severity,
  parts: Pick<Diagnostic, 'code' | 'message' | 'path'> & Partial<Diagnostic>,
): Diagnostic {
  return { severity, related: [], fixes: [], ...parts };
}
