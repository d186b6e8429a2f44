/** The pictures of a plan, for the panes: see `geometry/`. */
export { type DeviceFigure, layoutDevices } from '../geometry/device-layout.ts';
export type { MemoryMapFigure } from '../geometry/map-figure.ts';
export { layoutMemoryMap } from '../geometry/memory-map.ts';
