/** Which of many rows are drawn. Plain numbers in px; no DOM. */
export interface Window {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  readonly before: number;
  readonly after: number;
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
  const total = offsets[count] ?? 0;
  const first = Math.max(0, itemAt(offsets, top) - extra);
  const end = Math.min(count, itemAt(offsets, top + height) + 1 + extra);
  return { first, end, before: offsets[first] ?? 0, after: total - (offsets[end] ?? total) };
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
