import type { Severity } from '../base/diagnostic.ts';
import type { Columns } from './columns.ts';
import type { Partners } from './conflicts.ts';
import type { MapItem } from './fold.ts';
import { findRows, heightOf, type LabelText, placeRows, widthOf } from './label-text.ts';
import { layoutLanes, type Piece } from './lanes.ts';
import type { MapBox, MapLabel, Point, Rect } from './map-figure.ts';
import { formatOutline, frameOf } from './outline.ts';
import type { Region } from './region.ts';
import type { Scale } from './scale.ts';
import { formatFoldSentence, formatRegionSentence } from './sentence.ts';
import { layoutShifts } from './shifts.ts';
import { LINE, TEXT_SIZE } from './text-width.ts';
import { formatBriefly, formatState, KIND_LETTERS, type Unit } from './words.ts';

export interface BoxContext {
  readonly columns: Columns;
  readonly scale: Scale;
  readonly top: number;
  readonly partners: Partners;
  readonly unit: Unit;
  /** A name that a box would cut goes to the side. */
  readonly wholeNames?: boolean | undefined;
}

/** Below this a region's label moves to the side column (design/pictures.md, Labels). */
const INSIDE_FLOOR = 22;
const PADDING = 8;
const LETTER = 14;
/** A label on a narrower part would have no name left. */
const MIN_INSIDE = 96;
/** Between labels of the side column. */
const LABEL_GAP = 5;

export type Unlabelled = Omit<MapBox, 'label' | 'letterAt'>;

/** Boxes of an axis with their labels, from top to bottom. `items` sorted by start. */
export function layoutBoxes(items: readonly MapItem[], context: BoxContext): readonly MapBox[] {
  const lanes = layoutLanes(items, context.scale.cells);
  const boxes = items.map((item, i) => ({
    text: textOf(item, context),
    box: toBox(item, rectsOf(lanes.pieces[i] ?? [], context), context),
  }));
  boxes.sort((a, b) => a.box.frame.y - b.box.frame.y || a.box.frame.x - b.box.frame.x);
  const inside = boxes.map(({ box, text }) => findInside(box, text, context.wholeNames));
  const side = layoutSide(
    boxes.filter((_, i) => !inside[i]),
    context,
  );
  return boxes.map(({ box }, i) => {
    const label = inside[i] ?? (side.get(box.id) as MapLabel);
    return { ...box, label, letterAt: letterAt(box.pieces, label) };
  });
}

/** Height that the side labels of these items can need at most. */
export function sideHeight(boxes: readonly MapBox[]): number {
  const side = boxes.filter(({ label }) => label.placement === 'side');
  return side.reduce((sum, { label }) => sum + label.frame.height, 0);
}

/** Pixels of an item's pieces, from top to bottom. */
export function rectsOf(
  pieces: readonly Piece[],
  { columns, scale, top }: Pick<BoxContext, 'columns' | 'scale' | 'top'>,
): readonly Rect[] {
  const { barX, barWidth } = columns;
  const rects = pieces.map(({ left, right, firstCell, lastCell }): Rect => {
    const cells = [scale.cells[firstCell], scale.cells[lastCell]];
    const ys = cells.flatMap((cell) => (cell ? [cell.y, cell.y + cell.height] : []));
    const y = top + Math.round(Math.min(...ys));
    const bottom = top + Math.round(Math.max(...ys));
    const x = barX + Math.round(left * barWidth);
    const width = barX + Math.round(right * barWidth) - x;
    // In true scale a region may be thinner than a pixel; a hairline shows that it is there.
    return { x, y, width, height: Math.max(1, bottom - y) };
  });
  return rects.sort((a, b) => a.y - b.y);
}

export function toBox(
  item: MapItem,
  pieces: readonly Rect[],
  context: Pick<BoxContext, 'partners' | 'unit'>,
): Unlabelled {
  const { partners, unit } = context;
  const { members } = item;
  const first = members[0] as Region;
  const clashing = members.filter((region) => partners.has(region.id)).length;
  const alone = members.length === 1;
  const kind = members.every((region) => region.kind === first.kind) ? first.kind : 'mixed';
  const frame = frameOf(pieces);
  return {
    shape: 'box',
    id: item.id,
    path: first.path,
    kind,
    letter: kind === 'mixed' ? '' : KIND_LETTERS[kind],
    presence: members.every((region) => region.presence === first.presence) ? first.presence : 'built',
    hostChosenAtBoot: alone && first.host.kind === 'chosen-at-boot',
    frame,
    pieces,
    outline: formatOutline(pieces),
    openFolds: item.openFolds,
    overlaps: clashing > 0,
    shared: [],
    problem: worstOf(members),
    sentence: alone
      ? formatRegionSentence(first, partners.get(first.id), unit)
      : formatFoldSentence(members, item.end, clashing, item.openable),
    fold: alone
      ? undefined
      : { count: members.length, members: members.map((region) => region.path), openable: item.openable },
  };
}

function worstOf(members: readonly Region[]): Severity | undefined {
  if (members.some((region) => region.problem === 'error')) return 'error';
  return members.find((region) => region.problem !== undefined)?.problem;
}

/** On the first line of the label where that stands on the box, else in the middle of a low box and the corner of a high one. */
function letterAt(pieces: readonly Rect[], label: MapLabel): Point | undefined {
  const piece = largest(pieces);
  if (piece.height < LINE || piece.width < LETTER + 2) return undefined;
  const x = piece.x + 4 + LETTER / 2;
  const line = label.placement === 'inside' ? label.lines[0] : undefined;
  const isLow = piece.height < 2 * INSIDE_FLOOR;
  return { x, y: line?.y ?? Math.round(piece.y + (isLow ? piece.height / 2 + 4 : TEXT_SIZE + 5)) };
}

function largest(pieces: readonly Rect[]): Rect {
  return pieces.reduce((best, piece) =>
    piece.width * piece.height > best.width * best.height ? piece : best,
  );
}

function textOf({ members, start, end }: MapItem, { unit }: BoxContext): LabelText {
  const first = members[0] as Region;
  const last = members.at(-1) as Region;
  if (members.length > 1) {
    const name = `${members.length} regions: ${first.name} … ${last.name}`;
    return { name, range: first.presence === 'boot' ? undefined : [start, end - 1n], state: undefined };
  }
  const size = formatBriefly(first.end - first.start, unit);
  if (first.presence === 'boot')
    return { name: first.name, size, state: ['guest = host address', 'guest = host'] };
  return { name: first.name, size, range: [start, end - 1n], state: formatState(first) };
}

/** The label on the box itself, where it has the room. */
function findInside(box: Unlabelled, text: LabelText, wholeNames = false): MapLabel | undefined {
  const piece = largest(box.pieces);
  if (piece.height < INSIDE_FLOOR) return undefined;
  const left = piece.x + PADDING + LETTER;
  const right = piece.x + piece.width - PADDING;
  const width = right - left;
  const keepsState = box.presence === 'ghost' || text.state?.[0]?.includes('0x');
  const candidates = keepsState ? [text] : [text, { ...text, state: undefined }];
  const cuttable = new Set(wholeNames ? ['state', 'name'] : ['state']);
  const choices = candidates.flatMap((candidate) => [
    findRows(candidate, width),
    findRows(candidate, width, 'beside'),
  ]);
  for (const rows of choices) {
    const height = heightOf(rows);
    if (height + 6 > piece.height || widthOf(rows) > width + 1) continue;
    const isCut = rows.some((row) => cuttable.has(row.role) && row.text.endsWith('…'));
    if (isCut || width < MIN_INSIDE) continue;
    const y = height + 20 > piece.height ? piece.y + (piece.height - height) / 2 : piece.y + 6;
    const at = { x: left, y: Math.round(y) };
    const frame = { ...at, width, height };
    return { placement: 'inside', frame, lines: placeRows(rows, at, right), leader: [] };
  }
  return undefined;
}

/** Labels beside the bar: order kept, shifted as little as possible, with elbow leaders. */
function layoutSide(
  entries: readonly { readonly box: Unlabelled; readonly text: LabelText }[],
  { columns, scale, top }: BoxContext,
): ReadonlyMap<string, MapLabel> {
  const { sideX, sideWidth, barX, barWidth } = columns;
  const wishes = entries.map(({ box, text }) => {
    const rows = findRows(text, sideWidth);
    const from = leaderStart(box.pieces, barX + barWidth);
    return { box, rows, from, middle: from.y, height: heightOf(rows) + LABEL_GAP };
  });
  wishes.sort((a, b) => a.middle - b.middle || a.box.frame.x - b.box.frame.x);
  const tops = layoutShifts(wishes, top, top + scale.height);
  const labels = wishes.map(({ box, rows, from, height }, i): [string, MapLabel] => {
    const y = tops[i] as number;
    const frame = { x: sideX, y, width: sideWidth, height };
    const to = { x: sideX - 5, y: Math.round(y + (height - LABEL_GAP) / 2) };
    const lines = placeRows(rows, { x: sideX, y });
    return [box.id, { placement: 'side', frame, lines, leader: elbow(from, to, columns.leadersX + 6) }];
  });
  return new Map(labels);
}

/** Middle of the right edge of the piece that reaches farthest right. */
function leaderStart(pieces: readonly Rect[], barRight: number): Point {
  const right = Math.max(...pieces.map((piece) => piece.x + piece.width));
  const piece = pieces.find((candidate) => candidate.x + candidate.width === right) as Rect;
  const x = right < barRight ? right - 4 : right;
  return { x, y: Math.round(piece.y + piece.height / 2) };
}

/** A leader with a smaller bend than this, in pixels, is drawn straight. */
export const STRAIGHT = 4;

/** Out of the bar, then slanting to the label; straight where both are level. */
function elbow(from: Point, to: Point, bendX: number): readonly Point[] {
  if (Math.abs(from.y - to.y) < STRAIGHT) return [from, { x: to.x, y: from.y }];
  return [from, { x: bendX, y: from.y }, { x: to.x - 4, y: to.y }, to];
}
