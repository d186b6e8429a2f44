/** Which of many rows are drawn. Plain numbers in px; no DOM. */
export interface Window {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  readonly offsets: readonly number[];
}

/** What stands in the box, from top to bottom: drawn items, and empty space in place of those that are not. */
export type Drawn =
  | { readonly kind: 'item'; readonly item: number }
  | { readonly kind: 'space'; readonly key: number; readonly height: number };

/** The items of a window and one more, `held`, wherever it is (-1 for none). */
export function layoutDrawn({ first, end, offsets }: Window, held: number): readonly Drawn[] {
  const count = offsets.length - 1;
  const items = Array.from({ length: end - first }, (_, i) => first + i);
  if (held >= 0 && held < first) items.unshift(held);
  if (held >= end && held < count) items.push(held);
  const drawn: Drawn[] = [];
  let next = 0;
  const fill = (to: number) => {
    const height = (offsets[to] ?? 0) - (offsets[next] ?? 0);
    if (height > 0) drawn.push({ kind: 'space', key: drawn.length, height });
  };
  for (const item of items) {
    fill(item);
    drawn.push({ kind: 'item', item });
    next = item + 1;
  }
  fill(count);
  return drawn;
}

/** Where each item starts, and at the end the height of all: one number more than items. */
export function layoutOffsets(heights: readonly number[]): readonly number[] {
  const offsets = [0];
  let at = 0;
  for (const height of heights) {
    at += height;
    offsets.push(at);
  }
  return offsets;
}

/** The items that touch `[top, top + height)`, and `extra` more on each side. */
export function layoutWindow(offsets: readonly number[], top: number, height: number, extra: number): Window {
  const count = offsets.length - 1;
  const first = Math.max(0, itemAt(offsets, top) - extra);
  const end = Math.min(count, itemAt(offsets, top + height) + 1 + extra);
  return { first, end, offsets };
}

/** The item that covers `position`, kept inside the list. */
function itemAt(offsets: readonly number[], position: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((offsets[mid] ?? 0) <= position) low = mid;
    else high = mid - 1;
  }
  return low;
}
