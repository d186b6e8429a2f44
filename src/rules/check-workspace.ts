import { foldFindings } from '../base/fold-findings.ts';
import { pathStartsWith } from '../base/path.ts';
import { runThrough } from '../base/run-through.ts';
import { RULES } from './catalogue.ts';
import { type IsLate, NO_LIMIT, type StartLimit, UNFINISHED } from './checks-unfinished.ts';
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
 * Every rule over every open VM, all findings, in the order of the catalogue: first what each VM tells alone, then
 * what they tell together. A rule is silent about a VM whose values it could not read, so that one fault is told
 * once. It pauses after each rule that had something to look at. When it is late it looks at no further rule, and says
 * so of each VM that is not judged by all.
 */
export function* judgeVms(
  workspace: CheckedWorkspace,
  startLimit: StartLimit = NO_LIMIT,
  rules: readonly Rule[] = RULES,
): Generator<undefined, readonly FileFinding[]> {
  const found: (readonly FileFinding[])[] = [];
  const late = new Set<CheckedVm>();
  for (const vm of workspace.vms) {
    const alone = yield* rules === RULES
      ? judgeVmOnce(vm, workspace, startLimit(), rules)
      : judgeVm(vm, workspace, startLimit(), rules);
    found.push(alone.findings);
    if (!alone.finished) late.add(vm);
  }
  const together = yield* judgeHost(workspace, startLimit(), rules);
  found.push(together.findings);
  for (const vm of workspace.vms)
    if (late.has(vm) || !together.finished) found.push([{ ...UNFINISHED, file: vm.file }]);
  return found.flat();
}

/** The same at one go. `rules`: the catalogue, or the few that a test is about. */
export function checkWorkspace(
  workspace: CheckedWorkspace,
  rules: readonly Rule[] = RULES,
): readonly FileFinding[] {
  return runThrough(judgeVms(workspace, NO_LIMIT, rules));
}

interface Judged {
  readonly findings: readonly FileFinding[];
  /** Every rule has looked. */
  readonly finished: boolean;
}

function* judgeVm(
  vm: CheckedVm,
  workspace: CheckedWorkspace,
  isLate: IsLate,
  rules: readonly Rule[],
): Generator<undefined, Judged> {
  const found: (readonly FileFinding[])[] = [];
  for (const rule of rules) {
    if (rule.scope !== 'vm' || severityFor(rule, vm.target) === undefined || !canRead(rule, vm)) continue;
    if (isLate()) return { findings: found.flat(), finished: false };
    found.push(foldFindings(rule.check(vm, workspace).flatMap((one) => complete(rule, vm, one, NO_OTHERS))));
    yield;
  }
  return { findings: found.flat(), finished: true };
}

interface Remembered extends Judged {
  readonly platforms: readonly CheckedPlatform[];
}

const remembered = new WeakMap<CheckedVm, Remembered>();

/** What a VM tells alone depends on it and the platforms: with many files open, only the changed one is judged anew. */
const judgeVmOnce: typeof judgeVm = function* (vm, workspace, isLate, rules) {
  const last = remembered.get(vm);
  const { platforms } = workspace;
  if (last?.platforms.length === platforms.length && last.platforms.every((one, i) => one === platforms[i]))
    return last;
  const judged = yield* judgeVm(vm, workspace, isLate, rules);
  if (judged.finished) remembered.set(vm, { ...judged, platforms });
  return judged;
};

function* judgeHost(
  workspace: CheckedWorkspace,
  isLate: IsLate,
  rules: readonly Rule[],
): Generator<undefined, Judged> {
  const found: (readonly FileFinding[])[] = [];
  const vms = new Map(workspace.vms.map((vm) => [vm.file, vm]));
  for (const rule of rules) {
    if (rule.scope !== 'host') continue;
    if (isLate()) return { findings: found.flat(), finished: false };
    found.push(foldFindings(checkTogether(rule, workspace, vms)));
    yield;
  }
  return { findings: found.flat(), finished: true };
}

function checkTogether(
  rule: HostRule,
  workspace: CheckedWorkspace,
  vms: ReadonlyMap<string, CheckedVm>,
): readonly FileFinding[] {
  return rule.check(workspace).flatMap((found) => {
    const vm = vms.get(found.file);
    return vm ? complete(rule, vm, found, vms) : [];
  });
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
