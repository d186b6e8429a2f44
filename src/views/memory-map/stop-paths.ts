import { type Path, pathStartsWith } from '../../base/path.ts';
import type { MapStop } from '../../geometry/map-figure.ts';

/** The pieces of the file that a stop stands for; the first one is what a click selects. */
export function pathsOf(stop: MapStop): readonly Path[] {
  if (stop.shape !== 'box') return stop.paths;
  return stop.fold?.members ?? [stop.path];
}

/** True when the selection is a piece of the file that the stop stands for, or lies inside it. */
export function isStopSelected(stop: MapStop, selected: Path | undefined): boolean {
  if (selected === undefined || stop.shape === 'overlap') return false;
  return pathsOf(stop).some((path) => path.length > 0 && pathStartsWith(selected, path));
}
