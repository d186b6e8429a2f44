import { textWidth } from './label-text.ts';
import type { MapBox, MapLabel, MapLane, MemoryMapFigure, Rect, TextLine } from './map-figure.ts';
import { FLOOR } from './scale.ts';
import { uiWidth } from './text-width.ts';

/** What is wrong with a laid-out picture, as sentences; empty when a reviewer would let it pass. */
export function lintFigure(figure: MemoryMapFigure): readonly string[] {
  return [
    ...figure.lanes.flatMap((lane) => lintLane(lane, figure)),
    ...lintIds(figure),
    ...lintLanesApart(figure.lanes),
  ];
}

function lintLane(lane: MapLane, figure: MemoryMapFigure): readonly string[] {
  const labels = [...lane.boxes, ...lane.flags, ...lane.overlaps].map((stop) => stop.label);
  return [
    ...lintCovered(labels),
    ...lintInside(lane.boxes),
    ...lintGaps(lane, figure),
    ...(figure.mode === 'true' ? [] : lintFloors(lane.boxes)),
    ...labels.flatMap((label) => lintBounds(label, figure)),
    ...lane.boxes.flatMap((box) => (isWithin(box.frame, figure) ? [] : [`${box.id} leaves the picture`])),
  ];
}

/** Lines of labels, as rectangles, never meet. A sweep from top to bottom. */
function lintCovered(labels: readonly MapLabel[]): readonly string[] {
  const lines = labels.flatMap((label) => label.lines.map((line) => ({ line, rect: rectOf(line) })));
  lines.sort((a, b) => a.rect.y - b.rect.y);
  const found: string[] = [];
  lines.forEach(({ line, rect }, i) => {
    for (let j = i + 1; j < lines.length; j++) {
      const other = lines[j] as { line: TextLine; rect: Rect };
      if (other.rect.y >= rect.y + rect.height) break;
      if (intersects(rect, other.rect))
        found.push(`"${line.text}" and "${other.line.text}" cover each other`);
    }
  });
  return found;
}

/** A label on a box stays on it, and no other box lies over it. */
function lintInside(boxes: readonly MapBox[]): readonly string[] {
  const found: string[] = [];
  for (const box of boxes) {
    if (box.label.placement !== 'inside') continue;
    for (const rect of box.label.lines.map(rectOf)) {
      if (!box.pieces.some((piece) => contains(piece, rect)))
        found.push(`the label of ${box.id} leaves its box`);
    }
  }
  const pieces = boxes.flatMap((box) => box.pieces.map((piece) => ({ id: box.id, piece })));
  pieces.sort((a, b) => a.piece.y - b.piece.y);
  pieces.forEach(({ id, piece }, i) => {
    for (let j = i + 1; j < pieces.length; j++) {
      const other = pieces[j] as { id: string; piece: Rect };
      if (other.piece.y >= piece.y + piece.height) break;
      const thin = piece.height <= 1 || other.piece.height <= 1;
      if (!thin && id !== other.id && intersects(piece, other.piece)) found.push(`${id} covers ${other.id}`);
    }
  });
  return found;
}

function lintGaps(lane: MapLane, { mode }: MemoryMapFigure): readonly string[] {
  const found: string[] = [];
  for (const gap of lane.gaps) {
    if (gap.text === '' && (mode !== 'true' || gap.frame.height >= FLOOR)) {
      found.push(`a gap has no words: ${gap.title}`);
    }
    if (uiWidth(gap.text) > gap.frame.width) found.push(`the words of a gap do not fit: ${gap.text}`);
    for (const box of lane.boxes) {
      if (mode !== 'true' && box.pieces.some((piece) => intersects(piece, gap.frame))) {
        found.push(`${box.id} covers a gap: ${gap.title}`);
      }
    }
  }
  return found;
}

function lintFloors(boxes: readonly MapBox[]): readonly string[] {
  return boxes
    .filter((box) => box.frame.height < FLOOR || box.pieces.some((piece) => piece.width < 8))
    .map((box) => `${box.id} is under the floor: ${box.frame.width} × ${box.frame.height}`);
}

function lintBounds(label: MapLabel, figure: MemoryMapFigure): readonly string[] {
  const cut = label.lines
    .filter(({ text, role }) => role !== 'name' && /0x[0-9a-f_]*…/.test(text))
    .map((line) => `a number is cut: "${line.text}"`);
  const lines = label.lines
    .filter((line) => !isWithin(rectOf(line), figure))
    .map((line) => `"${line.text}" leaves the picture`);
  const leader = label.leader.some(({ x, y }) => x < 0 || x > figure.width || y < 0 || y > figure.height);
  return [...cut, ...lines, ...(leader ? ['a leader leaves the picture'] : [])];
}

function lintIds(figure: MemoryMapFigure): readonly string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  for (const { id, sentence } of figure.stops) {
    if (seen.has(id)) found.push(`two things have the id ${id}`);
    if (!/^\S.*\.$/.test(sentence)) found.push(`${id} has no sentence: "${sentence}"`);
    seen.add(id);
  }
  return found;
}

function lintLanesApart(lanes: readonly MapLane[]): readonly string[] {
  return lanes.flatMap((lane, i) => {
    const next = lanes[i + 1];
    return next && intersects(areaOf(lane, next), areaOf(next, lane))
      ? [`${lane.id} and ${next.id} meet`]
      : [];
  });
}

/** A virtual lane stands beside the bar of another lane, among its leaders. */
function areaOf({ id, frame, bar }: MapLane, other: MapLane): Rect {
  return id === 'virtual' || other.id === 'virtual' ? { ...frame, ...bar } : frame;
}

/** Text as a rectangle a little inside its line, so that touching lines are no cover. */
function rectOf({ text, tail, role, x, y, anchor }: TextLine): Rect {
  const own = textWidth(role, text);
  const width = own + (tail === undefined ? 0 : uiWidth(tail) + 8);
  return { x: anchor === 'start' ? x : x - width, y: y - 10, width, height: 12 };
}

function intersects(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x - 1 &&
    inner.y >= outer.y - 1 &&
    inner.x + inner.width <= outer.x + outer.width + 1 &&
    inner.y + inner.height <= outer.y + outer.height + 1
  );
}

function isWithin({ x, y, width, height }: Rect, figure: MemoryMapFigure): boolean {
  return x >= 0 && y >= 0 && x + width <= figure.width + 1 && y + height <= figure.height + 1;
}
