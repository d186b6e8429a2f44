import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import type { Path } from '../base/path.ts';
import { formatHex, formatSize } from '../model/quantity.ts';
import { overlapLaw } from '../planner/overlap-law.ts';
import type { PlannedMemory, VmPlan } from '../planner/vm-plan.ts';
import { findPartners } from './conflicts.ts';
import { indexFindings } from './finding-index.ts';
import { findMapPoints, type MapPoint } from './map-points.ts';
import { findAxisRegions, findBootRegions, findPortRegions, type Region, type RegionKind } from './region.ts';
import { formatAmount, formatHost, formatNames, KIND_WORDS, type Unit } from './words.ts';

/** One fact of the memory map as a row of its table; the bigints are for sorting. */
export interface MemoryRow {
  readonly id: string;
  readonly path: Path;
  readonly kind: RegionKind | 'image';
  readonly kindText: string;
  readonly name: string;
  readonly start: bigint | undefined;
  readonly startText: string;
  /** Inclusive. */
  readonly end: bigint | undefined;
  readonly endText: string;
  readonly size: bigint | undefined;
  readonly sizeText: string;
  readonly hostText: string;
  readonly stateText: string;
  readonly built: boolean;
  readonly problem: Severity | undefined;
}

const AT_BOOT = 'chosen at boot';

/** The facts of the memory map, every region on its own: guest memory and devices by address, then what boots, then ports. */
export function layoutMemoryTable(plan: VmPlan, findings: readonly Diagnostic[] = []): readonly MemoryRow[] {
  const index = indexFindings(findings);
  const configured = new Map(plan.memory.map((memory, i) => [`boot-${i}`, memory]));
  const boot = findBootRegions(plan, index);
  const atBoot = new Set(boot.map((region) => region.path));
  // A ghost and its region chosen at boot are one row of the file: one row of the table.
  const axis = findAxisRegions(plan, index).filter((region) => !atBoot.has(region.path));
  const ports = findPortRegions(plan, index);
  const law = overlapLaw(plan.target.release);
  const partners = new Map([...findPartners(axis, law), ...findPartners(ports, law)]);
  const rowOf = (region: Region, unit: Unit) => regionRow(region, unit, partners.get(region.id) ?? []);
  return [
    ...axis.map((region) => rowOf(region, 'bytes')),
    ...boot.map((region) => bootRow(region, configured.get(region.id))),
    ...findMapPoints(plan, index).map(pointRow),
    ...ports.map((region) => rowOf(region, 'ports')),
  ];
}

function regionRow(region: Region, unit: Unit, partners: readonly Region[]): MemoryRow {
  const { id, path, kind, name, start, end, host, note, problem } = region;
  const built = region.presence === 'built';
  const names = formatNames(partners.map((other) => other.name));
  const remarks = [built ? '' : 'Not used.', names && `Overlaps ${names}.`, note ?? ''];
  return {
    id,
    path,
    kind,
    kindText: unit === 'ports' ? `${KIND_WORDS[kind]} ports` : KIND_WORDS[kind],
    name,
    start,
    startText: formatHex(start),
    end: end - 1n,
    endText: formatHex(end - 1n),
    size: end - start,
    sizeText: formatAmount(end - start, unit),
    hostText: host.kind === 'same' ? 'same' : (formatHost(host)?.replace(/^host /, '') ?? '–'),
    stateText: remarks.filter(Boolean).join(' '),
    built,
    problem: partners.length > 0 ? 'error' : problem,
  };
}

function bootRow(region: Region, memory: PlannedMemory | undefined): MemoryRow {
  const { id, path, kind, name, end: size, note, problem } = region;
  const written = memory?.gpa.kind === 'chosen-at-boot' ? memory.gpa.configured.start : undefined;
  const ignored = written === undefined ? '' : `The configured ${formatHex(written)} is not used.`;
  return {
    id,
    path,
    kind,
    kindText: KIND_WORDS[kind],
    name,
    start: undefined,
    startText: AT_BOOT,
    end: undefined,
    endText: '–',
    size,
    sizeText: formatSize(size),
    hostText: 'same',
    stateText: [ignored, note ?? ''].filter(Boolean).join(' '),
    built: true,
    problem,
  };
}

function pointRow(point: MapPoint): MemoryRow {
  const { id, paths, name, address, presence, problem } = point;
  return {
    id,
    path: paths[0] ?? [],
    kind: 'image',
    kindText: 'load address',
    name,
    start: address,
    startText: address === undefined ? AT_BOOT : formatHex(address),
    end: undefined,
    endText: '–',
    size: undefined,
    sizeText: '–',
    hostText: '–',
    stateText: presence === 'ghost' ? 'Configured, not used.' : '',
    built: presence !== 'ghost',
    problem,
  };
}
