import type { Cell, Interval } from './scale.ts';

/** A part of a box in a range of cells; `left` and `right` are fractions of the bar's width. */
export interface Piece {
  readonly left: number;
  readonly right: number;
  readonly firstCell: number;
  /** Inclusive. */
  readonly lastCell: number;
}

export interface Lanes {
  /** By item: its pieces in address order. */
  readonly pieces: readonly (readonly Piece[])[];
  /** The greatest number of lanes side by side. */
  readonly count: number;
}

interface Placed {
  readonly lane: number;
  readonly group: number;
}

/**
 * Items that share addresses stand side by side there and take the whole bar elsewhere.
 * An item keeps its lane, so its pieces always hang together. `items` sorted by start; their ends are ends of cells.
 */
export function layoutLanes(items: readonly Interval[], cells: readonly Cell[]): Lanes {
  const { placed, groupLanes } = placeItems(items);
  const cellOfStart = new Map(cells.map((cell, i) => [cell.start, i]));
  const cellOfEnd = new Map(cells.map((cell, i) => [cell.end, i]));
  const spans = items.map(
    ({ start, end }) => [cellOfStart.get(start) ?? 0, cellOfEnd.get(end) ?? 0] as const,
  );
  const occupied: number[][] = cells.map(() => []);
  items.forEach((_, i) => {
    const [first, last] = spans[i] as readonly [number, number];
    for (let cell = first; cell <= last; cell++) occupied[cell]?.push((placed[i] as Placed).lane);
  });
  for (const lanes of occupied) lanes.sort((a, b) => a - b);
  const pieces = items.map((_, i) => {
    const { lane, group } = placed[i] as Placed;
    const [first, last] = spans[i] as readonly [number, number];
    return piecesOf(lane, groupLanes[group] as number, first, last, occupied);
  });
  return { pieces, count: Math.max(0, ...groupLanes) };
}

/** Items that hang together by overlaps, with the number of lanes they need. */
export function splitGroups<T extends Interval>(
  items: readonly T[],
): readonly { readonly items: readonly T[]; readonly lanes: number }[] {
  const { placed, groupLanes } = placeItems(items);
  const groups = groupLanes.map((lanes) => ({ items: [] as T[], lanes }));
  items.forEach((item, i) => {
    groups[(placed[i] as Placed).group]?.items.push(item);
  });
  return groups;
}

/** The lowest free lane for each item; items that hang together by overlaps form a group with one number of lanes. */
function placeItems(items: readonly Interval[]): {
  placed: readonly Placed[];
  groupLanes: readonly number[];
} {
  const placed: Placed[] = [];
  const groupLanes: number[] = [];
  let laneEnds: bigint[] = [];
  let groupEnd: bigint | undefined;
  for (const { start, end } of items) {
    if (groupEnd === undefined || start >= groupEnd) {
      groupLanes.push(0);
      laneEnds = [];
      groupEnd = end;
    }
    if (end > groupEnd) groupEnd = end;
    const free = laneEnds.findIndex((laneEnd) => laneEnd <= start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = end;
    groupLanes[groupLanes.length - 1] = laneEnds.length;
    placed.push({ lane, group: groupLanes.length - 1 });
  }
  return { placed, groupLanes };
}

function piecesOf(
  lane: number,
  lanes: number,
  first: number,
  last: number,
  occupied: readonly (readonly number[])[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let cell = first; cell <= last; cell++) {
    const here = occupied[cell] as readonly number[];
    const next = here.find((other) => other > lane);
    const left = here[0] === lane ? 0 : lane / lanes;
    const right = next === undefined ? 1 : next / lanes;
    const before = pieces.at(-1);
    if (before && before.left === left && before.right === right) {
      pieces[pieces.length - 1] = { ...before, lastCell: cell };
    } else pieces.push({ left, right, firstCell: cell, lastCell: cell });
  }
  return pieces;
}
