/** The pictures of a plan, for the panes: see `geometry/`. */
export { layoutMemoryMap } from '../geometry/memory-map.ts';
export { layoutMemoryTable } from '../geometry/memory-table.ts';
