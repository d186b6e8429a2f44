import type { Columns } from './columns.ts';
import type { MapItem } from './fold.ts';
import { layoutLane } from './layout-lane.ts';
import type { MapLane } from './map-figure.ts';
import type { MapPoint } from './map-points.ts';

const ROW = 44;

/**
 * The strip for memory whose address AxVisor picks at boot: a row each, in file order, without any address.
 * The rows stand on a scale of their own (row number, not address), so that nothing is drawn where nobody knows.
 */
export function layoutBootStrip(
  items: readonly MapItem[],
  followers: readonly MapPoint[],
  columns: Columns,
  top: number,
): MapLane {
  const rows = items.map((item, i) => ({ ...item, start: BigInt(i), end: BigInt(i + 1) }));
  return layoutLane({
    id: 'boot',
    caption: 'Chosen at boot, 2 MiB aligned',
    items: rows,
    points: followers,
    partners: new Map(),
    conflicts: [],
    columns,
    top,
    unit: 'bytes',
    scale: { mode: 'true', height: rows.length * ROW, gapHeight: 0, highOnTop: false },
    gapWord: '',
  });
}
