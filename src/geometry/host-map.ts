import { formatHex } from '../model/quantity.ts';
import type { HostPlan } from '../planner/host-plan.ts';
import { layoutColumns, VIRTUAL } from './columns.ts';
import { indexFindings } from './finding-index.ts';
import { findVisible, foldRegions, limitLanes, type MapItem } from './fold.ts';
import { findHostNotes } from './host-notes.ts';
import { findHostPoints, findHostRegions, type HostRegions } from './host-region.ts';
import { gutterWidth } from './layout-gutter.ts';
import { CAPTION, layoutScaledLane } from './layout-lane.ts';
import { layoutVirtual } from './layout-virtual.ts';
import type { MemoryMapFigure } from './map-figure.ts';
import type { MapPoint } from './map-points.ts';
import { findStops, MODE_WORDS } from './map-stops.ts';
import type { MemoryMapOptions } from './memory-map.ts';
import { monoWidth, nameWidth, uiWidth } from './text-width.ts';
import { formatBriefly, formatCount, formatState } from './words.ts';

const BOTTOM = 12;
const NOTE_HEIGHT = 42;
/** Side labels get so much for their names, where the ribbons and the virtual bar leave them little. */
const NAMES = 156;
const NO_PARTNERS = new Map();

/**
 * The host's physical addresses, and beside them, joined by level ribbons, where AxVisor maps them for itself.
 * What lies inside an MMIO region is nested, no overlap; faults are what the findings say. Linear but for sorting.
 */
export function layoutHostMap(plan: HostPlan, options: MemoryMapOptions): MemoryMapFigure {
  const findings = indexFindings(options.findings ?? []);
  const { regions, windows } = findHostRegions(plan, findings);
  const folds = { opened: options.openFolds ?? new Set<string>(), partners: NO_PARTNERS };
  const items = limitLanes(foldRegions(regions, folds), VIRTUAL.lanes);
  const points = findHostPoints(plan, findings);
  const notes = findHostNotes(plan);
  const summary = summaryOf(regions.length, points.length, windows.size, options);
  const { mode, highOnTop } = options;
  const common = { mode, highOnTop, notes, summary, flagWord: 'Base address' };
  const columns = layoutHostColumns(options.width, items, points, windows);
  if (items.length === 0 && points.length === 0)
    return { ...common, width: columns.width, height: 0, lanes: [], stops: [] };
  const reserved = BOTTOM + CAPTION + notes.length * NOTE_HEIGHT;
  const height = options.height === undefined ? undefined : Math.max(0, options.height - reserved);
  const drawn = layoutScaledLane({
    id: 'memory',
    caption: 'Host physical',
    items,
    partners: NO_PARTNERS,
    conflicts: [],
    points,
    columns,
    top: 0,
    unit: 'bytes',
    scale: { mode, height, gapHeight: 26, highOnTop },
    gapWord: 'unused',
    wholeNames: true,
  });
  const virtual = layoutVirtual(items, windows, columns, drawn);
  const lanes = virtual ? [drawn.lane, virtual.lane] : [drawn.lane];
  return {
    ...common,
    width: columns.width,
    height: drawn.lane.frame.height + BOTTOM,
    lanes,
    ribbons: virtual?.ribbons ?? [],
    stops: findStops(lanes),
  };
}

function layoutHostColumns(
  width: number,
  items: readonly MapItem[],
  points: readonly MapPoint[],
  windows: HostRegions['windows'],
) {
  const highest = formatHex(items.reduce((max, { end }) => (end > max ? end : max), 1n) - 1n);
  const states = findVisible(items).map((region) => uiWidth(formatState(region)?.at(-1) ?? ''));
  const whole = monoWidth(`${highest} – ${highest}`);
  const names = findVisible(items).map(
    ({ name, start, end }) => nameWidth(name) + uiWidth(`  ${formatBriefly(end - start, 'bytes')}`),
  );
  const half = Math.max(monoWidth(`${highest} –`), Math.min(NAMES, Math.max(0, ...names)), ...states);
  const beside = windows.size > 0 ? VIRTUAL.gap + VIRTUAL.width : 0;
  return layoutColumns(width, gutterWidth(points, [], 'bytes'), whole, half, beside);
}

function summaryOf(regions: number, points: number, windows: number, { mode }: MemoryMapOptions): string {
  const parts = [
    ...formatCount(regions, 'region'),
    ...formatCount(points, 'address', 'addresses'),
    ...formatCount(windows, 'mapping', 'mappings').map((text) => `${text} in the kernel’s address space`),
  ];
  return `Memory map of the host, ${MODE_WORDS[mode]}: ${parts.join(', ') || 'nothing with an address'}.`;
}
