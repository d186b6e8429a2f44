import type { Diagnostic } from '../base/diagnostic.ts';
import { formatHex } from '../model/quantity.ts';
import { overlapLaw } from '../planner/overlap-law.ts';
import type { VmPlan } from '../planner/vm-plan.ts';
import { type Columns, layoutColumns } from './columns.ts';
import { type Conflict, findConflicts, findPartners, type Partners } from './conflicts.ts';
import { indexFindings } from './finding-index.ts';
import { findVisible, foldRegions, limitLanes, type MapItem } from './fold.ts';
import { layoutBootStrip } from './layout-boot.ts';
import { gutterWidth } from './layout-gutter.ts';
import { CAPTION, layoutLane } from './layout-lane.ts';
import type { MapLane, MapMode, MemoryMapFigure } from './map-figure.ts';
import { findMapNotes } from './map-notes.ts';
import { findMapPoints, type MapPoint } from './map-points.ts';
import { findStops, MODE_WORDS } from './map-stops.ts';
import { findAxisRegions, findBootRegions, findPortRegions, type Region } from './region.ts';
import { monoWidth, uiWidth } from './text-width.ts';
import { formatCount, formatState } from './words.ts';

export interface MemoryMapOptions {
  readonly mode: MapMode;
  /** Of the pane, in pixels; the figure is wider where its numbers ask for it. */
  readonly width: number;
  /** Of the pane, in pixels: the figure fills it where it can, and is higher where it must. */
  readonly height?: number;
  readonly highOnTop: boolean;
  /** Errors and warnings mark the regions that they speak of. */
  readonly findings?: readonly Diagnostic[];
  /** Ids of folds that the user opened. */
  readonly openFolds?: ReadonlySet<string>;
}

interface Axis {
  readonly items: readonly MapItem[];
  readonly partners: Partners;
  readonly conflicts: readonly Conflict[];
}

interface Contents {
  readonly plan: VmPlan;
  readonly options: MemoryMapOptions;
  readonly memory: Axis;
  readonly ports: Axis;
  readonly boot: readonly MapItem[];
  readonly points: readonly MapPoint[];
  readonly columns: Columns;
  readonly notes: readonly string[];
}

const LANE_GAP = 20;
const BOTTOM = 12;
/** Two lines of text below the picture. */
const NOTE_HEIGHT = 42;

/** What the guest will see, as a picture in numbers (design/pictures.md). Linear in rows but for sorting. */
export function layoutMemoryMap(plan: VmPlan, options: MemoryMapOptions): MemoryMapFigure {
  const contents = findContents(plan, options);
  const lanes = layoutLanesOf(contents);
  const last = lanes.at(-1);
  return {
    mode: options.mode,
    highOnTop: options.highOnTop,
    width: contents.columns.width,
    height: last ? last.frame.y + last.frame.height + BOTTOM : 0,
    lanes,
    notes: contents.notes,
    summary: summaryOf(contents, options.mode),
    stops: findStops(lanes),
  };
}

function findContents(plan: VmPlan, options: MemoryMapOptions): Contents {
  const findings = indexFindings(options.findings ?? []);
  const memory = toAxis(findAxisRegions(plan, findings), plan, options);
  const ports = toAxis(findPortRegions(plan, findings), plan, options);
  const points = findMapPoints(plan, findings);
  const gutter = Math.max(
    gutterWidth(points, memory.conflicts, 'bytes'),
    gutterWidth([], ports.conflicts, 'ports'),
  );
  const boot = foldRegions(findBootRegions(plan, findings), foldOptions(new Map(), options));
  return {
    plan,
    options,
    memory,
    ports,
    boot,
    points,
    notes: findMapNotes(plan),
    columns: layoutColumns(options.width, gutter, ...rangeWidths(memory.items)),
  };
}

/** A whole range on one line, and half of one or a host address, as wide as the highest address makes them. */
function rangeWidths(items: readonly MapItem[]): readonly [whole: number, half: number] {
  const highest = formatHex(items.reduce((max, { end }) => (end > max ? end : max), 1n) - 1n);
  const hosts = findVisible(items).map((region) => uiWidth(formatState(region)?.at(-1) ?? ''));
  return [monoWidth(`${highest} – ${highest}`), Math.max(monoWidth(`${highest} –`), ...hosts)];
}

function foldOptions(partners: Partners, { openFolds }: MemoryMapOptions) {
  return { opened: openFolds ?? new Set<string>(), partners };
}

function toAxis(regions: readonly Region[], plan: VmPlan, options: MemoryMapOptions): Axis {
  const law = overlapLaw(plan.target.release);
  const partners = findPartners(regions, law);
  const items = limitLanes(foldRegions(regions, foldOptions(partners, options)));
  return { items, partners, conflicts: findConflicts(findVisible(items), law) };
}

function layoutLanesOf(contents: Contents): readonly MapLane[] {
  const { memory, ports, boot, points, columns, options } = contents;
  const below: ((top: number) => MapLane)[] = [];
  const followers = points.filter((point) => point.presence === 'boot');
  if (boot.length > 0) below.push((top) => layoutBootStrip(boot, followers, columns, top));
  if (ports.items.length > 0) below.push((top) => layoutPorts(contents, top));
  const hasMemory = memory.items.length > 0 || points.some((point) => point.address !== undefined);
  const notes = contents.notes.length * NOTE_HEIGHT;
  const start = BOTTOM + CAPTION + notes;
  const reserved = below.reduce((sum, draw) => sum + draw(0).frame.height + LANE_GAP, start);
  const height = options.height === undefined ? undefined : Math.max(0, options.height - reserved);
  const draws = hasMemory ? [(top: number) => layoutMemory(contents, top, height), ...below] : below;
  const lanes: MapLane[] = [];
  let top = 0;
  for (const draw of draws) {
    const lane = draw(top);
    lanes.push(lane);
    top = lane.frame.y + lane.frame.height + LANE_GAP;
  }
  return lanes;
}

function layoutMemory(contents: Contents, top: number, height: number | undefined): MapLane {
  const { memory, points, columns, options, plan } = contents;
  return layoutLane({
    id: 'memory',
    caption: 'Guest physical addresses',
    ...memory,
    points: points.filter((point) => point.presence !== 'boot'),
    columns,
    top,
    unit: 'bytes',
    scale: { mode: options.mode, height, gapHeight: 26, highOnTop: options.highOnTop },
    gapWord: plan.policy === 'passthrough' ? 'mapped 1:1' : 'unused',
  });
}

/** Ports in true scale fill a small height of their own: their axis is 64 Ki long, not 2^64. */
const TRUE_PORTS_HEIGHT = 240;

function layoutPorts({ ports, columns, options }: Contents, top: number): MapLane {
  const { mode, highOnTop } = options;
  const height = mode === 'true' ? TRUE_PORTS_HEIGHT : undefined;
  return layoutLane({
    id: 'ports',
    caption: 'I/O ports, 0x0 – 0xffff',
    ...ports,
    points: [],
    columns,
    top,
    unit: 'ports',
    scale: { mode, height, gapHeight: 20, highOnTop },
    gapWord: 'unused',
  });
}

function summaryOf({ memory, ports, boot, points }: Contents, mode: MapMode): string {
  const regionsIn = (items: readonly MapItem[]) => items.reduce((sum, item) => sum + item.members.length, 0);
  const parts = [
    ...formatCount(regionsIn(memory.items), 'region'),
    ...formatCount(regionsIn(boot), 'region').map((text) => `${text} chosen at boot`),
    ...formatCount(regionsIn(ports.items), 'port range'),
    ...formatCount(points.length, 'load address', 'load addresses'),
    ...formatCount(memory.partners.size + ports.partners.size, 'overlapping region'),
  ];
  return `Memory map of the guest, ${MODE_WORDS[mode]}: ${parts.join(', ') || 'nothing with an address'}.`;
}
