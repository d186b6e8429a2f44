/** The memory map as a table, apart from what the first paint needs. */
export { layoutMemoryTable } from '../geometry/memory-table.ts';
