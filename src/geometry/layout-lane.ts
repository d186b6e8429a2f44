import type { Columns } from './columns.ts';
import type { Conflict, Partners } from './conflicts.ts';
import type { MapItem } from './fold.ts';
import { type BoxContext, layoutBoxes, sideHeight } from './layout-boxes.ts';
import { gutterHeight, layoutGutter } from './layout-gutter.ts';
import type { MapBox, MapGap, MapLane, MapOverlap, OpenFold, Rect } from './map-figure.ts';
import type { MapPoint } from './map-points.ts';
import { frameOf } from './outline.ts';
import { layoutScale, type Scale, type ScaleOptions } from './scale.ts';
import { formatAmount, formatRange, formatRoughly, type Unit } from './words.ts';

export interface LaneInput {
  readonly id: MapLane['id'];
  readonly caption: string;
  readonly items: readonly MapItem[];
  readonly points: readonly MapPoint[];
  readonly partners: Partners;
  /** Of regions that no fold hides. */
  readonly conflicts: readonly Conflict[];
  readonly columns: Columns;
  readonly top: number;
  readonly unit: Unit;
  readonly scale: ScaleOptions;
  /** What a gap is: `unused`, or `mapped 1:1` under the passthrough policy. */
  readonly gapWord: string;
  readonly wholeNames?: boolean;
}

export const CAPTION = 26;
/** In true scale a gap may be too thin for its words. */
const GAP_TEXT = 14;

/** An axis of its own: caption, scale, boxes, labels, flags, brackets, gaps. */
export function layoutLane(input: LaneInput): MapLane {
  return layoutScaledLane(input).lane;
}

/** The same with its scale and the pixel where the axis begins, for what stands beside it. */
export function layoutScaledLane(input: LaneInput): {
  readonly lane: MapLane;
  readonly scale: Scale;
  readonly top: number;
} {
  const { items, columns } = input;
  const top = input.top + CAPTION;
  const drawn = drawLane(input, top, input.scale);
  // Where the labels need more than the bar, the bar grows: long leaders are hard to follow.
  const wanted = Math.max(sideHeight(drawn.boxes), gutterHeight(drawn));
  const { boxes, flags, overlaps, scale } =
    wanted > drawn.scale.height ? drawLane(input, top, { ...input.scale, height: wanted }) : drawn;
  const height = Math.max(scale.height, sideHeight(boxes), gutterHeight({ flags, overlaps }));
  const lane: MapLane = {
    id: input.id,
    caption: input.caption,
    captionAt: { x: columns.barX, y: input.top + CAPTION - 9 },
    frame: { x: 0, y: input.top, width: columns.width, height: CAPTION + Math.ceil(height) },
    bar: { x: columns.barX, width: columns.barWidth },
    boxes,
    flags,
    overlaps,
    gaps: gapsOf(scale, top, input),
    openFolds: findOpenFolds(items, boxes),
  };
  return { lane, scale, top };
}

function drawLane(input: LaneInput, top: number, options: ScaleOptions) {
  const { items, points, conflicts, columns, unit, partners, wholeNames } = input;
  const addresses = points.flatMap(({ address }) => (address === undefined ? [] : [address]));
  const scale = layoutScale(items, addresses, options);
  const context: BoxContext = { columns, scale, top, partners, unit, wholeNames };
  const gutter = layoutGutter(points, conflicts, context);
  const boxes = layoutBoxes(items, context).map((box) => ({
    ...box,
    shared: findShared(box, gutter.overlaps),
  }));
  return { scale, boxes, ...gutter };
}

/** The parts of a box beside the brackets. Both are cut at the same break points. */
function findShared(box: MapBox, overlaps: readonly MapOverlap[]): readonly Rect[] {
  if (!box.overlaps) return [];
  return overlaps.flatMap(({ frame }) =>
    box.pieces.flatMap(({ x, y, width, height }): readonly Rect[] => {
      const top = Math.max(y, frame.y);
      const bottom = Math.min(y + height, frame.y + frame.height);
      return bottom > top ? [{ x, y: top, width, height: bottom - top }] : [];
    }),
  );
}

function gapsOf({ cells }: Scale, top: number, input: LaneInput): readonly MapGap[] {
  const { columns, unit, gapWord } = input;
  return cells.flatMap((cell): readonly MapGap[] => {
    if (cell.kind === 'used') return [];
    const y = top + Math.round(cell.y);
    const frame = { x: columns.barX, y, width: columns.barWidth, height: Math.round(cell.height) };
    const size = cell.end - cell.start;
    const textAt = {
      x: columns.barX + Math.round(columns.barWidth / 2),
      y: y + Math.round(cell.height / 2) + 4,
    };
    const text = cell.height < GAP_TEXT ? '' : `${formatRoughly(size, unit)} ${gapWord}`;
    const title = `${formatRange(cell.start, cell.end)}, ${formatAmount(size, unit)} ${gapWord}`;
    return [{ frame, text, textAt, title }];
  });
}

function findOpenFolds(items: readonly MapItem[], boxes: readonly MapBox[]): readonly OpenFold[] {
  const members = new Map<string, MapItem[]>();
  for (const item of items) {
    for (const fold of item.openFolds) members.set(fold, [...(members.get(fold) ?? []), item]);
  }
  if (members.size === 0) return [];
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return [...members].map(([id, parts]) => {
    const { x, y, height } = frameOf(parts.flatMap((item) => byId.get(item.id)?.pieces ?? []));
    const count = parts.reduce((sum, item) => sum + item.members.length, 0);
    return { id, name: `Fold ${count} regions again`, frame: { x: x - 12, y, width: 8, height } };
  });
}
