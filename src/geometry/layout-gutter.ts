import type { Severity } from '../base/diagnostic.ts';
import { formatHex } from '../model/quantity.ts';
import type { Columns } from './columns.ts';
import type { Conflict } from './conflicts.ts';
import { findRows, heightOf, type LabelText, placeRowsBefore, widthOf } from './label-text.ts';
import { STRAIGHT } from './layout-boxes.ts';
import type { MapFlag, MapLabel, MapOverlap, Point } from './map-figure.ts';
import type { MapPoint } from './map-points.ts';
import type { Scale } from './scale.ts';
import { layoutShifts } from './shifts.ts';
import { formatAmount, formatBriefly, formatNames, type Unit } from './words.ts';

export interface GutterContext {
  readonly columns: Columns;
  readonly scale: Scale;
  readonly top: number;
  readonly unit: Unit;
}

const LABEL_GAP = 5;
const BRACKET = { width: 5, distance: 4 } as const;

type Entry =
  | { readonly kind: 'flag'; readonly point: MapPoint; readonly tip: Point; readonly text: LabelText }
  | {
      readonly kind: 'overlap';
      readonly conflict: Conflict;
      readonly tip: Point;
      readonly text: LabelText;
      readonly y: number;
      readonly height: number;
    };

export interface Gutter {
  readonly flags: readonly MapFlag[];
  readonly overlaps: readonly MapOverlap[];
}

/** Flags and overlap brackets before the bar, with their labels. */
export function layoutGutter(
  points: readonly MapPoint[],
  conflicts: readonly Conflict[],
  context: GutterContext,
): Gutter {
  const { columns, scale, top } = context;
  const entries = [
    ...points.map((point) => flagEntry(point, context)),
    ...conflicts.map((conflict) => overlapEntry(conflict, context)),
  ].sort((a, b) => a.tip.y - b.tip.y);
  const width = columns.gutterRight - 8;
  const wishes = entries.map((entry) => {
    const rows = findRows(entry.text, width);
    return { entry, rows, middle: entry.tip.y, height: heightOf(rows) + LABEL_GAP };
  });
  const tops = layoutShifts(wishes, top, top + scale.height);
  const flags: MapFlag[] = [];
  const overlaps: MapOverlap[] = [];
  wishes.forEach(({ entry, rows, height }, i) => {
    const y = tops[i] as number;
    const label: MapLabel = {
      placement: 'gutter',
      frame: { x: columns.gutterRight - width, y, width, height },
      lines: placeRowsBefore(rows, columns.gutterRight, y),
      leader: leaderOf(columns.gutterRight + 5, Math.round(y + (height - LABEL_GAP) / 2), entry.tip),
    };
    if (entry.kind === 'flag') flags.push(toFlag(entry.point, entry.tip, label));
    else overlaps.push(toOverlap(entry, label, context));
  });
  return { flags, overlaps };
}

/** The width that the widest label wants on one line each. */
export function gutterWidth(points: readonly MapPoint[], conflicts: readonly Conflict[], unit: Unit): number {
  const texts = [...points.map(flagText), ...conflicts.map((conflict) => overlapText(conflict, unit))];
  return Math.max(0, ...texts.map((text) => widthOf(findRows(text, TWO_LINES))));
}

/** So narrow that a range takes two lines: the gutter is no place for wide labels. */
const TWO_LINES = 150;

function leaderOf(x: number, y: number, tip: Point): readonly Point[] {
  if (Math.abs(y - tip.y) < STRAIGHT) return [{ x, y: tip.y }, tip];
  return [{ x, y }, { x: x + 4, y }, { x: tip.x - 5, y: tip.y }, tip];
}

function flagText({ name, address, presence }: MapPoint): LabelText {
  if (address === undefined) return { name };
  return { name, range: [address], state: presence === 'ghost' ? ['not used'] : undefined };
}

function flagEntry(point: MapPoint, { columns, scale, top }: GutterContext): Entry {
  const y = top + Math.round(point.address === undefined ? 0 : scale.yOf(point.address));
  return { kind: 'flag', point, tip: { x: columns.barX - 1, y }, text: flagText(point) };
}

function toFlag(point: MapPoint, at: Point, label: MapLabel): MapFlag {
  const { id, paths, presence, sentence, problem } = point;
  return { shape: 'flag', id, paths, presence, sentence, problem, at, label };
}

function overlapText({ start, end }: Conflict, unit: Unit): LabelText {
  return { name: `overlap ${formatBriefly(end - start, unit)}`, range: [start, end - 1n] };
}

function overlapEntry(conflict: Conflict, { columns, scale, top, unit }: GutterContext): Entry {
  const ys = [scale.yOf(conflict.start), scale.yOf(conflict.end)].map((y) => top + Math.round(y));
  const y = Math.min(...ys);
  const height = Math.max(1, Math.max(...ys) - y);
  const x = columns.barX - BRACKET.distance - BRACKET.width;
  const tip = { x, y: Math.round(y + height / 2) };
  return { kind: 'overlap', conflict, tip, text: overlapText(conflict, unit), y, height };
}

function toOverlap(
  { conflict, y, height }: Extract<Entry, { kind: 'overlap' }>,
  label: MapLabel,
  { columns, unit }: GutterContext,
): MapOverlap {
  const { start, end, between } = conflict;
  const size = formatAmount(end - start, unit);
  const names = formatNames(between.map((region) => region.name));
  const problem: Severity = 'error';
  return {
    shape: 'overlap',
    id: `overlap-${unit}-${start.toString(16)}`,
    paths: between.map((region) => region.path),
    sentence: `Overlap of ${names}, ${formatHex(start)} to ${formatHex(end - 1n)}, ${size}.`,
    label,
    problem,
    frame: { x: columns.barX - BRACKET.distance - BRACKET.width, y, width: BRACKET.width, height },
  };
}

/** Height that all labels of the gutter need. */
export function gutterHeight({ flags, overlaps }: Gutter): number {
  return [...flags, ...overlaps].reduce((sum, { label }) => sum + label.frame.height, 0);
}
