import { endOf } from '../base/intervals.ts';
import type { MemoryRegion } from '../model/vm-config.ts';
import { findFreeWindow, roundDown } from './free-window.ts';
import { mostCommon, type NewRow, type RowContext, takenByOthers, takenRanges } from './new-row.ts';
import { BOOT_ALIGNMENT } from './relocation.ts';

const READ_WRITE_EXECUTE = 0x7n;
/** What most files give an empty list. */
const USUAL = { start: 0x8000_0000n, size: 0x1000_0000n } as const;
/** RAM that holds the kernel begins at a multiple of this on every board that is known. */
const RAM_STEP = 0x1000_0000n;

/** Memory behind the last region, of a size that the file has; the first region is where the kernel goes. */
export function likelyMemory(context: RowContext): NewRow {
  const rows = context.config.kernel.memory_regions.filter(isFilled);
  const from = firstAddress(context, rows);
  const size = usualSize(rows) ?? sizeForImages(context, from);
  const mapType = usualMapType(rows);
  const window = findFreeWindow(takenFor(context, mapType), { from, size, align: BOOT_ALIGNMENT });
  return {
    gpa: window?.start ?? 0n,
    size,
    flags: mostCommon(rows.flatMap(({ flags }) => flags ?? [])) ?? READ_WRITE_EXECUTE,
    map_type: mapType,
  };
}

/** A copy of a region behind all others. */
export function copyMemory(context: RowContext, { size = 0n, map_type: mapType = 0n }: MemoryRegion): NewRow {
  if (size === 0n) return {};
  const from = firstAddress(context, context.config.kernel.memory_regions.filter(isFilled));
  const window = findFreeWindow(takenFor(context, mapType), { from, size, align: BOOT_ALIGNMENT });
  return window ? { gpa: window.start } : {};
}

type Filled = MemoryRegion & { readonly gpa: bigint; readonly size: bigint };

function isFilled(row: MemoryRegion): row is Filled {
  return row.gpa !== undefined && row.size !== undefined && row.size > 0n;
}

/** The board's devices are no RAM; memory at its host address must not be another VM's. */
function takenFor(context: RowContext, mapType: bigint) {
  const others = mapType === 0n ? [] : takenByOthers(context);
  return [...takenRanges(context), ...(context.board?.devices ?? []), ...others];
}

function firstAddress({ config, board }: RowContext, rows: readonly Filled[]): bigint {
  if (rows.length > 0)
    return rows.reduce((most, { gpa, size }) => (gpa + size > most ? gpa + size : most), 0n);
  const kernel = config.kernel.kernel_load_addr ?? config.kernel.entry_point;
  const ram = board?.guestRam;
  if (kernel === undefined) return ram?.start ?? USUAL.start;
  return ram && ram.start <= kernel && kernel < endOf(ram) ? ram.start : roundDown(kernel, RAM_STEP);
}

/** Further away an image is in a region of its own. */
const IMAGES_WITHIN = 0x4000_0000n;

/** The usual size, doubled until every image that is near has room in it. */
function sizeForImages({ plan, board }: RowContext, start: bigint): bigint {
  let size = board?.guestRam?.size ?? USUAL.size;
  for (const { configured } of plan.images)
    while (size < IMAGES_WITHIN && configured >= start + size && configured < start + IMAGES_WITHIN)
      size *= 2n;
  return size;
}

/** Small and odd sizes are of special regions; whole large pages count where there are any. */
function usualSize(rows: readonly Filled[]): bigint | undefined {
  const sizes = rows.map(({ size }) => size);
  const large = sizes.filter((size) => size % BOOT_ALIGNMENT === 0n);
  return mostCommon(large.length > 0 ? large : sizes);
}

/** As the first region, but never reserved: that maps host memory which somebody else may use. */
function usualMapType(rows: readonly Filled[]): bigint {
  const [first] = rows;
  return first?.map_type === 1n ? 1n : 0n;
}
