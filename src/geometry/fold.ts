import type { Partners } from './conflicts.ts';
import { splitGroups } from './lanes.ts';
import type { Region } from './region.ts';

/** What an axis shows as one cell: a region, or a run of regions folded together. */
export interface MapItem {
  readonly id: string;
  readonly start: bigint;
  readonly end: bigint;
  /** One for a region, in order for a fold. */
  readonly members: readonly Region[];
  /** The fold that was opened to show this item, innermost last. */
  readonly openFolds: readonly string[];
  /** Only folds can be opened, and of those only the ones whose members have room. */
  readonly openable: boolean;
}

export interface FoldOptions {
  /** Ids of folds that are shown with their members instead. */
  readonly opened: ReadonlySet<string>;
  /** What clashes keeps out of a run, so that a fold never hides a single overlap. */
  readonly partners: Partners;
}

/** Twelve UARTs in a row are one cell; five are five (design/pictures.md, Labels). */
const RUN = 6;
const SMALL_SIZE = 0x1_0000n;
/** Devices of one run lie near each other: further apart they are told apart. */
const SMALL_GAP = 0x100_0000n;
/** More items than this are folded whatever they are, so that a picture stays a picture. */
export const MAX_ITEMS = 100;
const CHUNKS = 40;

/** Regions sorted by start → items sorted by start, at most `MAX_ITEMS` for each level that is opened. */
export function foldRegions(regions: readonly Region[], options: FoldOptions): readonly MapItem[] {
  const runs = splitRuns(regions, options.partners).flatMap((run): readonly (readonly Region[])[] => {
    if (run.length < RUN) return run.map((region) => [region]);
    return run.length > MAX_ITEMS ? chunk(run, CHUNKS) : [run];
  });
  return openItems(runs.length > MAX_ITEMS ? chunk(regions, CHUNKS) : runs, options.opened, []);
}

/** More lanes side by side than this cannot be told apart. */
const MAX_LANES = 8;

/** Folds what would need too many lanes; such a fold cannot be opened, the table lists its members. */
export function limitLanes(items: readonly MapItem[], most = MAX_LANES): readonly MapItem[] {
  return splitGroups(items).flatMap((group) => {
    if (group.lanes <= most) return group.items;
    const members = group.items.flatMap((item) => item.members);
    return chunk(members, most).map((part) => ({ ...toItem(part, []), openable: false }));
  });
}

function openItems(
  groups: readonly (readonly Region[])[],
  opened: ReadonlySet<string>,
  openFolds: readonly string[],
): readonly MapItem[] {
  return groups.flatMap((members) => {
    const item = toItem(members, openFolds);
    if (members.length === 1 || !opened.has(item.id)) return [item];
    const parts = members.length > MAX_ITEMS ? chunk(members, CHUNKS) : members.map((region) => [region]);
    return openItems(parts, opened, [...openFolds, item.id]);
  });
}

function toItem(members: readonly Region[], openFolds: readonly string[]): MapItem {
  const first = members[0] as Region;
  const last = members.at(-1) as Region;
  const end = members.reduce((max, region) => (region.end > max ? region.end : max), first.end);
  const id = members.length === 1 ? first.id : `fold-${first.id}-${last.id}`;
  return { id, start: first.start, end, members, openFolds, openable: members.length > 1 };
}

function splitRuns(regions: readonly Region[], partners: Partners): readonly (readonly Region[])[] {
  const runs: Region[][] = [];
  for (const region of regions) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const joins = last && isSmall(last, partners) && isSmall(region, partners) && belongs(last, region);
    if (run && joins) run.push(region);
    else runs.push([region]);
  }
  return runs;
}

const DEVICES: ReadonlySet<Region['kind']> = new Set(['passthrough', 'emulated', 'mmio', 'virtio']);

function isSmall(region: Region, partners: Partners): boolean {
  if (!DEVICES.has(region.kind) || region.problem === 'error' || partners.has(region.id)) return false;
  return region.end - region.start <= SMALL_SIZE;
}

function belongs(last: Region, region: Region): boolean {
  return (
    last.kind === region.kind && last.presence === region.presence && region.start - last.end <= SMALL_GAP
  );
}

function chunk<T>(list: readonly T[], count: number): readonly (readonly T[])[] {
  const size = Math.ceil(list.length / count);
  const out: T[][] = [];
  for (let i = 0; i < list.length; i += size) out.push(list.slice(i, i + size));
  return out;
}

/** The regions that no fold hides, sorted by start. */
export function findVisible(items: readonly MapItem[]): readonly Region[] {
  return items.flatMap(({ members }) => (members.length === 1 ? members : []));
}
