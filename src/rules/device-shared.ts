import { makeFindings } from '../base/fold-findings.ts';
import { shorten } from '../base/shorten.ts';
import { RELEASES } from '../model/release.ts';
import type { AddressRange, PlannedDevice } from '../planner/vm-plan.ts';
import { findOverlapping, MOST_PARTNERS, partnersText } from './overlaps.ts';
import { type CheckedVm, type HostRule, inReleases, type RuleFinding } from './rule.ts';
import { excludes, pathsAbove, treePathOf, WHOLE_TREE } from './tree-paths.ts';
import { capital, rangeText } from './words.ts';

interface Passed {
  readonly vm: CheckedVm;
  readonly device: PlannedDevice;
  /** For a row that names a node. */
  readonly path: string | undefined;
}

/** X04. */
export const deviceShared: HostRule = {
  scope: 'host',
  code: 'device-shared',
  refs: ['X04'],
  title: 'Two VMs get the same device',
  why: 'AxVisor maps a passed device into every VM that lists it, without asking whether another has it. Both guests then drive one device: they reset it under each other, and its interrupts go to one of them. The path “/” passes every device of the board.',
  evidence: ['lay:481-513', 'fdd:31-121', 'a64:121-124'],
  severity: inReleases('warning', ...RELEASES),
  check: ({ vms }) => {
    if (vms.length < 2) return [];
    const passed = vms.flatMap((vm) =>
      vm.plan.devices
        .filter(isPassed)
        .map((device): Passed => ({ vm, device, path: treePathOf(device, vm) })),
    );
    const partners = sharedRanges(passed);
    for (const [one, two] of sharedPaths(passed)) remember(partners, one, two);
    for (const [one, two] of treeAndRanges(passed)) remember(partners, one, two);
    return makeFindings(
      passed.filter((one) => partners.has(one)),
      (one) => ({ file: one.vm.file, ...sharedFinding(one, partners.get(one) ?? []) }),
      ({ vm }) => vm,
    );
  },
};

function isPassed({ built, source, hpa }: PlannedDevice): boolean {
  if (!built) return false;
  return (
    source === 'device-tree-path' || ((source === 'passthrough' || source === 'address-window') && !!hpa)
  );
}

function sharedRanges(passed: readonly Passed[]): Map<Passed, readonly Passed[]> {
  const found = findOverlapping(
    passed.filter(({ device }) => device.hpa !== undefined),
    ({ device }) => device.hpa ?? NOWHERE,
    ({ vm }) => vm,
  );
  return new Map(found);
}

const NOWHERE: AddressRange = { start: 0n, size: 0n };

/** The same path, or one below the other, unless the VM with the upper one excludes the lower. */
function* sharedPaths(passed: readonly Passed[]): Generator<readonly [Passed, Passed]> {
  const byPath = new Map<string, Passed[]>();
  for (const one of passed) {
    if (one.path === undefined) continue;
    const known = byPath.get(one.path);
    if (!known) byPath.set(one.path, [one]);
    // One for each VM: a path that is written twice says nothing new.
    else if (known.at(-1)?.vm !== one.vm) known.push(one);
  }
  for (const one of passed) {
    const { path } = one;
    if (path === undefined) continue;
    for (const above of pathsAbove(path)) {
      for (const other of fewOthers(byPath.get(above), one)) {
        if (!excludes(other.vm, path) && !excludes(one.vm, path)) yield [one, other];
      }
    }
  }
}

/** `/` against rows with addresses: whose node that is only the board's tree knows, but it is one of them. */
function* treeAndRanges(passed: readonly Passed[]): Generator<readonly [Passed, Passed]> {
  const trees = [...new Map(passed.filter(isWholeTree).map((one) => [one.vm, one])).values()];
  for (const one of passed) {
    if (one.device.source !== 'passthrough') continue;
    for (const tree of fewOthers(trees, one)) yield [one, tree];
  }
}

function isWholeTree({ path }: Passed): boolean {
  return path === WHOLE_TREE;
}

/** The first few of other VMs. */
function fewOthers(list: readonly Passed[] = [], { vm }: Passed): readonly Passed[] {
  return list.slice(0, MOST_PARTNERS + 1).filter((other) => other.vm !== vm);
}

function remember(partners: Map<Passed, readonly Passed[]>, one: Passed, two: Passed): void {
  for (const [item, other] of [
    [one, two],
    [two, one],
  ] as const) {
    const known = partners.get(item) ?? [];
    if (known.length < MOST_PARTNERS && !known.includes(other)) partners.set(item, [...known, other]);
  }
}

function sharedFinding(one: Passed, others: readonly Passed[]): RuleFinding {
  const names = [...new Set(others.map(({ vm }) => vm.name))];
  return {
    message: `${capital(nameOf(one))} also ${isWholeTree(one) ? 'go' : 'goes'} to ${partnersText(names)}. Both guests drive the same hardware. Leave it to one of them${one.path !== undefined ? ', or exclude it in the other' : ''}.`,
    path: one.device.path,
    related: others.map((other) => ({
      file: other.vm.file,
      path: other.device.path,
      message: `${other.vm.name} gets ${nameOf(other)}.`,
    })),
  };
}

function nameOf(one: Passed): string {
  const { device } = one;
  if (isWholeTree(one)) return 'all devices of the board';
  const name = `“${shorten(device.label)}”`;
  return device.hpa ? `${name} at ${rangeText(device.hpa)}` : name;
}
