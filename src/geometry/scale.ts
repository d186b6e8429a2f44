/** How addresses become heights: piecewise, honest, stable (design/pictures.md, Scale). */

export type MapMode = 'compact' | 'true' | 'equal';

export interface Interval {
  readonly start: bigint;
  readonly end: bigint;
}

/** A stretch between two break points; `y` and `height` in pixels. */
export interface Cell extends Interval {
  readonly kind: 'used' | 'gap';
  readonly y: number;
  readonly height: number;
}

export interface Scale {
  /** In address order. */
  readonly cells: readonly Cell[];
  readonly height: number;
  /** The pixel of a break point. */
  readonly yOf: (address: bigint) => number;
}

export interface ScaleOptions {
  readonly mode: MapMode;
  /** Height to fill, in pixels; grows where the floors need more. */
  readonly height?: number | undefined;
  readonly gapHeight: number;
  readonly highOnTop: boolean;
}

export const FLOOR = 18;
export const CEILING = 220;
const EQUAL_ROW = 40;
const TRUE_HEIGHT = 640;
/** Every used cell gets at least so much for each doubling of its size: a page is then high enough for its label. */
const PIXELS_PER_BIT = 1.5;

interface Stretch extends Interval {
  readonly used: boolean;
}

/** Break points are all ends of `intervals` and all `points`. */
export function layoutScale(
  intervals: readonly Interval[],
  points: readonly bigint[],
  options: ScaleOptions,
): Scale {
  const stretches = findStretches(intervals, points);
  const heights = heightsOf(stretches, options);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const cells: Cell[] = [];
  let at = 0;
  stretches.forEach(({ start, end, used }, i) => {
    const height = heights[i] as number;
    const y = options.highOnTop ? total - at - height : at;
    cells.push({ start, end, kind: used ? 'used' : 'gap', y, height });
    at += height;
  });
  return { cells, height: total, yOf: pixelOf(cells, options.highOnTop, total) };
}

function findStretches(intervals: readonly Interval[], points: readonly bigint[]): readonly Stretch[] {
  const depth = new Map<bigint, number>();
  const add = (at: bigint, by: number) => depth.set(at, (depth.get(at) ?? 0) + by);
  for (const { start, end } of intervals) {
    add(start, 1);
    add(end, -1);
  }
  for (const point of points) add(point, 0);
  const breaks = [...depth.keys()].sort((a, b) => (a < b ? -1 : 1));
  const out: Stretch[] = [];
  let open = 0;
  breaks.forEach((start, i) => {
    open += depth.get(start) as number;
    const end = breaks[i + 1];
    if (end !== undefined) out.push({ start, end, used: open > 0 });
  });
  return out;
}

function heightsOf(stretches: readonly Stretch[], options: ScaleOptions): readonly number[] {
  const { mode, gapHeight } = options;
  switch (mode) {
    case 'true':
      return trueHeights(stretches, options.height ?? TRUE_HEIGHT);
    case 'equal':
      return stretches.map(({ used }) => (used ? EQUAL_ROW : gapHeight));
    case 'compact':
      return compactHeights(stretches, options);
  }
}

function trueHeights(stretches: readonly Stretch[], height: number): readonly number[] {
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last) return [];
  const span = Number(last.end - first.start);
  return stretches.map(({ start, end }) => (Number(end - start) / span) * height);
}

/**
 * Floor plus a share of the rest in proportion to log2(size). What would pass the ceiling is locked there and
 * the rest is shared again, so that one 16 GiB RAM does not starve the others.
 */
function compactHeights(stretches: readonly Stretch[], options: ScaleOptions): readonly number[] {
  const weights = stretches.map(({ start, end, used }) => (used ? Math.log2(Number(end - start) + 1) : 0));
  const gaps = stretches.filter(({ used }) => !used).length * options.gapHeight;
  const floors = stretches.filter(({ used }) => used).length * FLOOR;
  const sum = weights.reduce((a, b) => a + b, 0);
  const natural = PIXELS_PER_BIT * sum;
  const rest = Math.max(natural, (options.height ?? 0) - gaps - floors);
  const shares = shareOut(rest, weights, CEILING - FLOOR);
  return stretches.map(({ used }, i) => (used ? FLOOR + Math.floor(shares[i] as number) : options.gapHeight));
}

/** `rest` in proportion to `weights`, none above `limit`. */
export function shareOut(rest: number, weights: readonly number[], limit: number): readonly number[] {
  const shares = weights.map(() => 0);
  let open = weights.map((_, i) => i).filter((i) => (weights[i] as number) > 0);
  let left = rest;
  while (open.length > 0) {
    const sum = open.reduce((total, i) => total + (weights[i] as number), 0);
    const perWeight = left / sum;
    const full = open.filter((i) => (weights[i] as number) * perWeight > limit);
    for (const i of full.length > 0 ? full : open) {
      shares[i] = full.length > 0 ? limit : (weights[i] as number) * perWeight;
    }
    if (full.length === 0) break;
    left -= limit * full.length;
    const locked = new Set(full);
    open = open.filter((i) => !locked.has(i));
  }
  return shares;
}

function pixelOf(cells: readonly Cell[], highOnTop: boolean, total: number): Scale['yOf'] {
  const byStart = new Map(cells.map((cell) => [cell.start, highOnTop ? cell.y + cell.height : cell.y]));
  const end = cells.at(-1)?.end;
  const endY = highOnTop ? 0 : total;
  return (address) => (address === end ? endY : (byStart.get(address) ?? 0));
}
