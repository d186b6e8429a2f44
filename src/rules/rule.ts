import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import type { Path } from '../base/path.ts';
import type { PlatformConfig } from '../model/platform-config.ts';
import type { Arch, Release, Target } from '../model/release.ts';
import type { TextFacts } from '../model/text-facts.ts';
import type { VmConfig } from '../model/vm-config.ts';
import type { VmPlan } from '../planner/vm-plan.ts';

/** One VM file as rules see it: meaning and plan, and of the text only the few facts that are named. */
export interface CheckedVm extends TextFacts {
  /** The file's id in the workspace; findings and related places name it. */
  readonly file: string;
  /** The file's name as users see it, with its extension. */
  readonly name: string;
  readonly target: Target;
  readonly config: VmConfig;
  readonly plan: VmPlan;
  /** What decoding found: a rule is silent where what it reads could not be decoded. */
  readonly decoded: readonly Diagnostic[];
}

export interface CheckedPlatform {
  readonly file: string;
  readonly name: string;
  readonly config: PlatformConfig;
}

/** Everything that is open together: one host. */
export interface CheckedWorkspace {
  readonly vms: readonly CheckedVm[];
  readonly platforms: readonly CheckedPlatform[];
}

/** A release that is absent: the rule has nothing to say there. By architecture where that makes a difference. */
export type SeverityTable = Readonly<
  Partial<Record<Release, Severity | Readonly<Partial<Record<Arch, Severity>>>>>
>;

interface RuleFacts {
  /** Speaking and stable: `memory-overlap`. */
  readonly code: string;
  /** The ids of spec/rules.md that it covers: `['M08']`. */
  readonly refs: readonly string[];
  /** One line without a full stop: "Two memory regions overlap". */
  readonly title: string;
  /** What AxVisor does about it, in sentences, by release where it differs. */
  readonly why: string;
  /** Where upstream's sources show it: `axaddrspace error.rs:93`. */
  readonly evidence: readonly string[];
  readonly severity: SeverityTable;
}

/** A finding without what the engine fills in. `severity` only where one rule has several. */
export type RuleFinding = Omit<Diagnostic, 'code' | 'severity' | 'related' | 'fixes'> &
  Partial<Pick<Diagnostic, 'severity' | 'related' | 'fixes'>>;

/** Looks at one VM; `workspace` for board data. */
export interface VmRule extends RuleFacts {
  readonly scope: 'vm';
  /** What it reads: where decoding found one of these wrong or missing, the rule is silent. */
  readonly reads: readonly Path[];
  readonly check: (vm: CheckedVm, workspace: CheckedWorkspace) => readonly RuleFinding[];
}

/** Looks at all VMs of one host together. Severity is that of the finding's own file's target. */
export interface HostRule extends RuleFacts {
  readonly scope: 'host';
  readonly check: (workspace: CheckedWorkspace) => readonly (RuleFinding & { readonly file: string })[];
}

export type Rule = VmRule | HostRule;

/** A finding with the file it belongs to. */
export interface FileFinding extends Diagnostic {
  readonly file: string;
}

/** How bad it is for a target; undefined: the rule does not apply there. */
export function severityFor(rule: Rule, target: Target): Severity | undefined {
  const byRelease = rule.severity[target.release];
  return typeof byRelease === 'object' ? byRelease[target.arch] : byRelease;
}

/** The same severity in each of these releases. */
export function inReleases(severity: Severity, ...releases: readonly Release[]): SeverityTable {
  return Object.fromEntries(releases.map((release) => [release, severity]));
}
