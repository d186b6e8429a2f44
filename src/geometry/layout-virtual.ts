import { formatHex } from '../model/quantity.ts';
import { type Columns, VIRTUAL } from './columns.ts';
import type { MapItem } from './fold.ts';
import type { Windows } from './host-region.ts';
import { layoutLanes } from './lanes.ts';
import { rectsOf, toBox } from './layout-boxes.ts';
import type { MapBox, MapLane, MapRibbon } from './map-figure.ts';
import type { Region } from './region.ts';
import type { Scale } from './scale.ts';
import { formatAmount } from './words.ts';

/** The physical lane as drawn. */
export interface Drawn {
  readonly lane: MapLane;
  readonly scale: Scale;
  readonly top: number;
}

/**
 * The kernel's virtual addresses beside the physical ones. The mapping adds one offset, so both share one scale and its
 * ribbons are level; the addresses themselves stand in the labels, which belong to both.
 */
export function layoutVirtual(
  items: readonly MapItem[],
  windows: Windows,
  columns: Columns,
  { lane: physical, scale, top }: Drawn,
): { readonly lane: MapLane; readonly ribbons: readonly MapRibbon[] } | undefined {
  const mapped = items.filter(({ members }) => members.every(({ id }) => windows.has(id)));
  if (mapped.length === 0) return undefined;
  const x = columns.leadersX - VIRTUAL.width;
  const context = { columns: { ...columns, barX: x, barWidth: VIRTUAL.width }, scale, top };
  const lanes = layoutLanes(mapped, scale.cells);
  const boxes = mapped.map((item, i): MapBox => {
    const box = toBox(item, rectsOf(lanes.pieces[i] ?? [], context), { partners: new Map(), unit: 'bytes' });
    const sentence = sentenceOf(item, windows);
    return {
      ...box,
      id: `virtual-${item.id}`,
      sentence,
      fold: undefined,
      path: firstPath(item),
      ...NO_LABEL,
    };
  });
  const barRight = columns.barX + columns.barWidth;
  const ribbons = boxes.map(({ id, kind, frame }) => ({
    id,
    kind,
    frame: { x: barRight, y: frame.y, width: VIRTUAL.gap, height: frame.height },
  }));
  const { captionAt, frame } = physical;
  return {
    lane: {
      id: 'virtual',
      caption: 'Virtual',
      captionAt: { x, y: captionAt.y },
      frame,
      bar: { x, width: VIRTUAL.width },
      boxes: [...boxes].sort((a, b) => a.frame.y - b.frame.y || a.frame.x - b.frame.x),
      flags: [],
      overlaps: [],
      gaps: [],
      openFolds: [],
    },
    ribbons,
  };
}

const NO_LABEL = {
  label: { placement: 'side', frame: { x: 0, y: 0, width: 0, height: 0 }, lines: [], leader: [] },
  letterAt: undefined,
} as const;

function firstPath({ members }: MapItem) {
  return (members[0] as Region).path;
}

/** `RAM, virtual 0xffff_8000_0000_0000 to 0xffff_8000_07ff_ffff, 128 MiB, mapped to 0x0.` */
function sentenceOf({ members }: MapItem, windows: Windows): string {
  const first = members[0] as Region;
  const last = members.at(-1) as Region;
  const from = windows.get(first.id);
  const to = windows.get(last.id);
  if (!from || !to) return '';
  const name = members.length === 1 ? first.name : `${members.length} regions, ${first.name} to ${last.name}`;
  const end = to.virtual.start + to.virtual.size - 1n;
  const size = members.length === 1 ? [formatAmount(from.virtual.size, 'bytes')] : [];
  const place = `virtual ${formatHex(from.virtual.start)} to ${formatHex(end)}`;
  const faults = members.some(({ id }) => windows.get(id)?.inside === false)
    ? '; outside the kernel’s address space'
    : '';
  return `${[name, place, ...size, `mapped to ${formatHex(first.start)}`].join(', ')}${faults}.`;
}
