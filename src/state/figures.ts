/** The memory map of a plan, for the first paint. */
export { layoutMemoryMap } from '../geometry/memory-map.ts';
