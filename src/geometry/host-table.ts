import type { Diagnostic } from '../base/diagnostic.ts';
import { formatHex, formatSize } from '../model/quantity.ts';
import type { HostPlan, HostPoint } from '../planner/host-plan.ts';
import { type FindingIndex, indexFindings } from './finding-index.ts';
import { findHostRegions } from './host-region.ts';
import type { MemoryRow } from './memory-table.ts';
import type { Region } from './region.ts';
import { KIND_WORDS } from './words.ts';

/** The facts of the host map, every region on its own, by address; then addresses without a size, then AxVisor's own space. The host column holds virtual addresses. */
export function layoutHostTable(plan: HostPlan, findings: readonly Diagnostic[] = []): readonly MemoryRow[] {
  const index = indexFindings(findings);
  return [
    ...findHostRegions(plan, index).regions.map(regionRow),
    ...plan.points.map((point) => pointRow(point, index)),
    ...spaceRow(plan, index),
  ];
}

function regionRow({ id, path, kind, name, start, end, host, note, problem }: Region): MemoryRow {
  const virtual = host.kind === 'virtual' ? formatHex(host.start) : host.kind === 'same' ? 'same' : '–';
  return {
    id,
    path,
    kind,
    kindText: KIND_WORDS[kind],
    name,
    start,
    startText: formatHex(start),
    end: end - 1n,
    endText: formatHex(end - 1n),
    size: end - start,
    sizeText: formatSize(end - start),
    hostText: virtual,
    stateText: note ?? '',
    built: true,
    problem,
  };
}

const NO_RANGE = { end: undefined, endText: '–', size: undefined, sizeText: '–', built: true } as const;

function pointRow({ path, key, label, address, virtual }: HostPoint, findings: FindingIndex): MemoryRow {
  return {
    ...NO_RANGE,
    id: `point-${key}`,
    path,
    kind: 'image',
    kindText: 'base address',
    name: label,
    start: address,
    startText: formatHex(address),
    hostText: virtual === undefined ? '–' : virtual === address ? 'same' : formatHex(virtual),
    stateText: '',
    problem: findings.of(path),
  };
}

function spaceRow({ space }: HostPlan, findings: FindingIndex): readonly MemoryRow[] {
  if (!space) return [];
  const { path, range } = space;
  return [
    {
      ...NO_RANGE,
      id: 'space',
      path,
      kind: 'host',
      kindText: 'address space',
      name: 'AxVisor’s virtual addresses',
      start: undefined,
      startText: '–',
      size: range.size,
      sizeText: formatSize(range.size),
      hostText: formatHex(range.start),
      stateText: `Up to ${formatHex(range.start + range.size - 1n)}.`,
      problem: findings.of(path),
    },
  ];
}
