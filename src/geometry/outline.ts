import type { Rect } from './map-figure.ts';

/** Rectangles that touch from top to bottom → one closed SVG path around them: down the right edges, up the left ones. */
export function formatOutline(pieces: readonly Rect[]): string {
  const [first] = pieces;
  if (!first) return '';
  const down = pieces.map(({ x, y, width, height }) => `V${y}H${x + width}V${y + height}`);
  const up = pieces.map(({ x, y }) => `H${x}V${y}`).reverse();
  return `M${first.x + first.width} ${first.y}${down.join('')}${up.join('')}Z`;
}

export function frameOf(pieces: readonly Rect[]): Rect {
  const x = Math.min(...pieces.map((piece) => piece.x));
  const y = Math.min(...pieces.map((piece) => piece.y));
  const right = Math.max(...pieces.map((piece) => piece.x + piece.width));
  const bottom = Math.max(...pieces.map((piece) => piece.y + piece.height));
  return { x, y, width: right - x, height: bottom - y };
}
