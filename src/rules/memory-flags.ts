/** The third number of a memory row (spec/limits.md D.1). Only 0.1 applies it; later releases map read, write, execute and user. */
import type { Fix } from '../base/diagnostic.ts';
import { formatHex } from '../model/quantity.ts';
import type { MemoryRegion } from '../model/vm-config.ts';

export const READ_WRITE_EXECUTE = 0x7n;
export const USER = 0x8n;
/** All bits that have a name. */
export const KNOWN_FLAGS = 0x3fn;

export function setFlags(row: MemoryRegion, value: bigint): readonly Fix[] {
  const path = row.cells.flags;
  if (path === undefined) return [];
  return [{ title: `Set the flags to ${formatHex(value)}`, operations: [{ kind: 'set', path, value }] }];
}
