import { foldFindings } from '../base/fold-findings.ts';
import { pathStartsWith } from '../base/path.ts';
import { RULES } from './catalogue.ts';
import { fixInLayout, pathInLayout } from './own-layout.ts';
import {
  type CheckedPlatform,
  type CheckedVm,
  type CheckedWorkspace,
  type FileFinding,
  type HostRule,
  type Rule,
  type RuleFinding,
  severityFor,
  type VmRule,
} from './rule.ts';

/**
 * Every rule over every open file, all findings, in the order of the catalogue: first what each VM tells alone, then
 * what they tell together. A rule is silent about a VM whose values it could not read, so that one fault is told
 * once. `rules`: the catalogue, or the few that a test is about.
 */
export function checkWorkspace(
  workspace: CheckedWorkspace,
  rules: readonly Rule[] = RULES,
): readonly FileFinding[] {
  const alone = rules === RULES ? checkVmOnce : checkVm;
  return [...workspace.vms.flatMap((vm) => alone(vm, workspace, rules)), ...checkHost(workspace, rules)];
}

function checkVm(vm: CheckedVm, workspace: CheckedWorkspace, rules: readonly Rule[]): readonly FileFinding[] {
  return rules
    .filter((rule): rule is VmRule => rule.scope === 'vm')
    .filter((rule) => severityFor(rule, vm.target) !== undefined && canRead(rule, vm))
    .flatMap((rule) =>
      foldFindings(rule.check(vm, workspace).flatMap((found) => complete(rule, vm, found, NO_OTHERS))),
    );
}

interface Remembered {
  readonly platforms: readonly CheckedPlatform[];
  readonly findings: readonly FileFinding[];
}

const remembered = new WeakMap<CheckedVm, Remembered>();

/** What a VM tells alone depends on it and the platforms: with many files open, only the changed one is judged anew. */
const checkVmOnce: typeof checkVm = (vm, workspace, rules) => {
  const last = remembered.get(vm);
  const { platforms } = workspace;
  if (last?.platforms.length === platforms.length && last.platforms.every((one, i) => one === platforms[i]))
    return last.findings;
  const findings = checkVm(vm, workspace, rules);
  remembered.set(vm, { platforms, findings });
  return findings;
};

function checkHost(workspace: CheckedWorkspace, rules: readonly Rule[]): readonly FileFinding[] {
  const vms = new Map(workspace.vms.map((vm) => [vm.file, vm]));
  return rules
    .filter((rule): rule is HostRule => rule.scope === 'host')
    .flatMap((rule) =>
      foldFindings(
        rule.check(workspace).flatMap((found) => {
          const vm = vms.get(found.file);
          return vm ? complete(rule, vm, found, vms) : [];
        }),
      ),
    );
}

/** `others`: by file, of those that related places can be in. */
function complete(
  rule: Rule,
  vm: CheckedVm,
  found: RuleFinding,
  others: ReadonlyMap<string, CheckedVm>,
): readonly FileFinding[] {
  const usual = severityFor(rule, vm.target);
  if (usual === undefined) return [];
  const severity = found.severity ?? usual;
  const related = (found.related ?? []).map((place) => {
    const owner = place.file === undefined ? vm : others.get(place.file);
    // A platform file has a table [devices] of its own.
    return owner ? { ...place, path: pathInLayout(place.path, owner.layout) } : place;
  });
  const path = pathInLayout(found.path, vm.layout);
  const fixes = (found.fixes ?? []).map((fix) => fixInLayout(fix, vm.layout));
  return [{ ...found, path, related, fixes, severity, code: rule.code, file: vm.file }];
}

const NO_OTHERS: ReadonlyMap<string, CheckedVm> = new Map();

/** A fault at the value itself or inside it silences; a missing section silences all that it holds. */
function canRead(rule: VmRule, vm: CheckedVm): boolean {
  const faults = vm.decoded.filter((finding) => finding.severity === 'error');
  return !faults.some((fault) =>
    rule.reads.some((path) => {
      const read = pathInLayout(path, vm.layout);
      return pathStartsWith(fault.path, read) || pathStartsWith(read, fault.path);
    }),
  );
}
