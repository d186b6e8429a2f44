import { pathStartsWith } from '../base/path.ts';
import { RULES } from './catalogue.ts';
import {
  type CheckedVm,
  type CheckedWorkspace,
  type FileFinding,
  type Rule,
  type RuleFinding,
  severityFor,
  type VmRule,
} from './rule.ts';

/**
 * Every rule over every open file, all findings, in the order of the catalogue. A rule is silent about a VM whose
 * values it could not read, so that one fault is told once. `rules`: the catalogue, or the few that a test is about.
 */
export function checkWorkspace(
  workspace: CheckedWorkspace,
  rules: readonly Rule[] = RULES,
): readonly FileFinding[] {
  const vms = new Map(workspace.vms.map((vm) => [vm.file, vm]));
  return rules.flatMap((rule) => {
    if (rule.scope === 'host')
      return rule.check(workspace).flatMap((found) => {
        const vm = vms.get(found.file);
        return vm ? complete(rule, vm, found) : [];
      });
    return workspace.vms
      .filter((vm) => severityFor(rule, vm.target) !== undefined && canRead(rule, vm))
      .flatMap((vm) => rule.check(vm, workspace).flatMap((found) => complete(rule, vm, found)));
  });
}

function complete(rule: Rule, vm: CheckedVm, found: RuleFinding): readonly FileFinding[] {
  const severity = found.severity ?? severityFor(rule, vm.target);
  if (severity === undefined) return [];
  return [{ related: [], fixes: [], ...found, severity, code: rule.code, file: vm.file }];
}

/** A fault at the value itself or inside it silences; a missing section silences all that it holds. */
function canRead(rule: VmRule, vm: CheckedVm): boolean {
  const faults = vm.decoded.filter((finding) => finding.severity === 'error');
  return !rule.reads.some((path) =>
    faults.some((fault) => pathStartsWith(fault.path, path) || pathStartsWith(path, fault.path)),
  );
}
