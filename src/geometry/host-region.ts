import { assertNever } from '../base/assert.ts';
import type { Severity } from '../base/diagnostic.ts';
import { formatHex } from '../model/quantity.ts';
import type { HostPlan, HostPoint, HostRange, LinearWindow } from '../planner/host-plan.ts';
import type { FindingIndex } from './finding-index.ts';
import type { MapPoint } from './map-points.ts';
import { type HostKind, type Region, sortRegions } from './region.ts';
import { problemOf } from './sentence.ts';

const OUTSIDE = 'Outside the kernel’s address space: AxVisor does not boot.';

/** By region id: where AxVisor maps that region for itself. */
export type Windows = ReadonlyMap<string, LinearWindow>;

export interface HostRegions {
  /** Physical ranges, sorted by start; longer first where starts are equal. Nothing here claims its addresses: what lies inside an MMIO region is nested. */
  readonly regions: readonly Region[];
  readonly windows: Windows;
}

/** Linear in ranges and windows but for sorting. */
export function findHostRegions(plan: HostPlan, findings: FindingIndex): HostRegions {
  const byPlace = new Map(plan.linear.map((window) => [keyOf(window), window]));
  const windows = new Map<string, LinearWindow>();
  const regions = plan.ranges.map((range, i) => {
    const window = byPlace.get(keyOf(range));
    if (window) windows.set(`range-${i}`, window);
    return toRegion(range, i, window, findings);
  });
  return { regions: sortRegions(regions), windows };
}

function keyOf({ kind, path }: HostRange | LinearWindow): string {
  return JSON.stringify([kind, path]);
}

function toRegion(
  { path, kind, label, range }: HostRange,
  index: number,
  window: LinearWindow | undefined,
  findings: FindingIndex,
): Region {
  const outside = window !== undefined && !window.inside;
  const problem: Severity | undefined = outside ? 'error' : findings.of(path);
  return {
    id: `range-${index}`,
    path,
    kind: kindOf(kind),
    presence: 'built',
    name: label,
    start: range.start,
    end: range.start + range.size,
    host: hostOf(range.start, window),
    note: outside ? OUTSIDE : undefined,
    claim: undefined,
    problem,
  };
}

function hostOf(start: bigint, window: LinearWindow | undefined): Region['host'] {
  if (!window) return { kind: 'none' };
  const virtual = window.virtual.start;
  return virtual === start ? { kind: 'same' } : { kind: 'virtual', start: virtual };
}

function kindOf(kind: HostRange['kind']): HostKind {
  switch (kind) {
    case 'ram':
    case 'more-ram':
    case 'mmio':
    case 'virtio':
    case 'ecam':
      return kind;
    case 'pci-io':
    case 'pci-mmio32':
    case 'pci-mmio64':
      return 'pci';
    default:
      return assertNever(kind);
  }
}

/** Addresses without a size as flags, in address order: the kernel's base and devices. Those that fall together share one. */
export function findHostPoints(plan: HostPlan, findings: FindingIndex): readonly MapPoint[] {
  const groups = new Map<bigint, HostPoint[]>();
  for (const point of plan.points) {
    const group = groups.get(point.address);
    if (group) group.push(point);
    else groups.set(point.address, [point]);
  }
  const points = [...groups].map(([address, group]) => toPoint(address, group, findings));
  return points.sort((a, b) => (a.address < b.address ? -1 : 1));
}

function toPoint(address: bigint, group: readonly HostPoint[], findings: FindingIndex) {
  const problems = group.map(({ path }) => findings.of(path));
  const problem = problems.find((severity) => severity === 'error') ?? problems.find((p) => p !== undefined);
  const name = group.map((point) => point.label).join(', ');
  const virtual = group[0]?.virtual;
  const place = [
    formatHex(address),
    ...(virtual === undefined || virtual === address ? [] : [`virtual ${formatHex(virtual)}`]),
  ];
  return {
    id: `point-${group[0]?.key}`,
    paths: group.map((point) => point.path),
    name,
    address,
    presence: 'built' as const,
    sentence: `${[[name, ...place].join(', '), ...problemOf(problem)].join('; ')}.`,
    problem,
  };
}
