/** Where labels go that would meet: order kept, shifts as small as possible (design/pictures.md, Labels). */

export interface Wish {
  /** Wanted middle, in pixels. */
  readonly middle: number;
  readonly height: number;
}

/**
 * Tops of the labels, in the given order, without overlap, starting at `top` or later and, if they fit, ending at `bottom`.
 * The sum of squared shifts is minimal (pool adjacent violators). `wishes` are sorted by the order to keep.
 */
export function layoutShifts(wishes: readonly Wish[], top: number, bottom: number): readonly number[] {
  // Without the heights before it, each label's top must not fall: an isotonic regression.
  const before: number[] = [];
  let total = 0;
  for (const { height } of wishes) {
    before.push(total);
    total += height;
  }
  const blocks: { sum: number; count: number }[] = [];
  wishes.forEach(({ middle, height }, i) => {
    blocks.push({ sum: middle - height / 2 - (before[i] as number), count: 1 });
    while (blocks.length > 1) {
      const last = blocks.at(-1) as { sum: number; count: number };
      const previous = blocks.at(-2) as { sum: number; count: number };
      if (previous.sum / previous.count <= last.sum / last.count) break;
      blocks.splice(-2, 2, { sum: previous.sum + last.sum, count: previous.count + last.count });
    }
  });
  const highest = Math.max(top, bottom - total);
  const tops: number[] = [];
  for (const { sum, count } of blocks) {
    const at = Math.round(Math.min(highest, Math.max(top, sum / count)));
    for (let i = 0; i < count; i++) tops.push(at + (before[tops.length] as number));
  }
  return tops;
}
