import type { Severity } from '../base/diagnostic.ts';
import type { Path } from '../base/path.ts';
import { type Claim, findDeviceClaim } from '../planner/overlap-law.ts';
import type { PlannedDevice, PlannedMemory, PlannedPort, VmPlan } from '../planner/vm-plan.ts';
import type { FindingIndex } from './finding-index.ts';

/** The kinds of the pictures' legend (design/pictures.md, Colour). `host`: reserved by AxVisor itself. */
export type RegionKind =
  | 'allocated'
  | 'identical'
  | 'reserved'
  | 'passthrough'
  | 'emulated'
  | 'host'
  | HostKind;

/** The kinds of the host's own map, which stand in no VM's. */
export type HostKind = 'ram' | 'more-ram' | 'mmio' | 'virtio' | 'ecam' | 'pci';

/**
 * `built`: AxVisor maps it at this address. `ghost`: configured, not used by this release.
 * `boot`: built, at an address that is chosen at boot.
 */
export type Presence = 'built' | 'ghost' | 'boot';

/** Where the host side is, as far as anyone knows. */
export type HostPlace =
  | { readonly kind: 'same' }
  | { readonly kind: 'none' }
  | { readonly kind: 'chosen-at-boot' }
  | { readonly kind: 'at'; readonly start: bigint }
  /** Of a host's range: where AxVisor maps it for itself. */
  | { readonly kind: 'virtual'; readonly start: bigint };

/** One thing with a range of its own on an axis: `[start, end)`. */
export interface Region {
  readonly id: string;
  readonly path: Path;
  readonly kind: RegionKind;
  readonly presence: Presence;
  readonly name: string;
  readonly start: bigint;
  readonly end: bigint;
  readonly host: HostPlace;
  readonly note: string | undefined;
  /** Absent when nothing can clash with it. */
  readonly claim: Claim | undefined;
  readonly problem: Severity | undefined;
}

/** Guest memory and devices with an address, sorted by start; longer first where starts are equal. */
export function findAxisRegions(plan: VmPlan, findings: FindingIndex): readonly Region[] {
  const regions = [
    ...plan.memory.map((memory, i) => memoryRegion(memory, i, findings)),
    ...plan.devices.map((device, i) => deviceRegion(device, i, findings)),
  ];
  return sortRegions(regions.filter((region) => region !== undefined));
}

/** Memory whose address AxVisor chooses at boot, in file order; `start` is 0 and stands for no address. */
export function findBootRegions(plan: VmPlan, findings: FindingIndex): readonly Region[] {
  return plan.memory.flatMap((memory, i): readonly Region[] => {
    if (memory.gpa.kind !== 'chosen-at-boot' || !memory.built) return [];
    return [
      {
        id: `boot-${i}`,
        path: memory.path,
        kind: memory.kind,
        presence: 'boot',
        name: memory.label,
        start: 0n,
        end: memory.gpa.configured.size,
        host: { kind: 'same' },
        note: memory.note,
        claim: undefined,
        problem: findings.of(memory.path),
      },
    ];
  });
}

/** x86 ports, as regions of their own axis. */
export function findPortRegions(plan: VmPlan, findings: FindingIndex): readonly Region[] {
  return sortRegions(plan.ports.map((port, i) => portRegion(port, i, findings)));
}

function memoryRegion(memory: PlannedMemory, index: number, findings: FindingIndex): Region | undefined {
  const fixed = memory.gpa.kind === 'fixed';
  const range = memory.gpa.kind === 'fixed' ? memory.gpa.range : memory.gpa.configured;
  if (range.size === 0n) return undefined;
  const built = memory.built && fixed;
  return {
    id: `memory-${index}`,
    path: memory.path,
    kind: memory.kind,
    presence: built ? 'built' : 'ghost',
    name: memory.label,
    start: range.start,
    end: range.start + range.size,
    host: built ? hostOf(range.start, memory.hpa) : { kind: 'none' },
    note: memory.note,
    claim: built ? { group: 'memory', delta: 0n } : undefined,
    problem: findings.of(memory.path),
  };
}

function hostOf(gpa: bigint, hpa: PlannedMemory['hpa']): HostPlace {
  if (hpa.kind === 'chosen-at-boot') return hpa;
  return hpa.range.start === gpa ? { kind: 'same' } : { kind: 'at', start: hpa.range.start };
}

function deviceRegion(device: PlannedDevice, index: number, findings: FindingIndex): Region | undefined {
  const { gpa, hpa } = device;
  if (!gpa || gpa.size === 0n) return undefined;
  return {
    id: `device-${index}`,
    path: device.path,
    kind: deviceKind(device),
    presence: device.built ? 'built' : 'ghost',
    name: device.label,
    start: gpa.start,
    end: gpa.start + gpa.size,
    host: hpa ? hostOf(gpa.start, { kind: 'fixed', range: hpa }) : { kind: 'none' },
    note: device.note,
    claim: findDeviceClaim(device),
    problem: findings.of(device.path),
  };
}

export function deviceKind({ source }: PlannedDevice): RegionKind {
  if (source === 'emulated') return 'emulated';
  return source === 'implicit' || source === 'excluded' ? 'host' : 'passthrough';
}

function portRegion(port: PlannedPort, index: number, findings: FindingIndex): Region {
  return {
    id: `port-${index}`,
    path: port.path,
    kind: port.source,
    presence: port.built ? 'built' : 'ghost',
    name: port.label,
    start: BigInt(port.first),
    end: BigInt(port.last) + 1n,
    host: { kind: 'none' },
    note: port.note,
    // Two port ranges that meet are refused, whoever owns them (spec/passthrough.md C.3).
    claim: port.built ? { group: 'memory', delta: 0n } : undefined,
    problem: findings.of(port.path),
  };
}

export function sortRegions(regions: readonly Region[]): readonly Region[] {
  return [...regions].sort((a, b) => compare(a.start, b.start) || compare(b.end, a.end));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
