import type { MapLane, MapMode, MapStop } from './map-figure.ts';

export const MODE_WORDS: Readonly<Record<MapMode, string>> = {
  compact: 'compact, not to scale',
  true: 'true scale',
  equal: 'equal rows',
};

/** Everything that can be selected, lane by lane from top to bottom. */
export function findStops(lanes: readonly MapLane[]): readonly MapStop[] {
  return lanes.flatMap(({ boxes, flags, overlaps }) => {
    const stops: readonly MapStop[] = [...boxes, ...flags, ...overlaps];
    return [...stops].sort((a, b) => topOf(a) - topOf(b) || leftOf(a) - leftOf(b));
  });
}

function topOf(stop: MapStop): number {
  return stop.shape === 'flag' ? stop.at.y : stop.frame.y;
}

function leftOf(stop: MapStop): number {
  return stop.shape === 'flag' ? stop.at.x : stop.frame.x;
}
