import { formatHex } from '../model/quantity.ts';
import type { Point, TextLine, TextRole } from './map-figure.ts';
import { LINE, monoWidth, TEXT_SIZE, truncate, uiWidth } from './text-width.ts';
import { formatRange } from './words.ts';

/** What a label says; the range is given by its inclusive ends, or by one address. */
export interface LabelText {
  readonly name: string;
  readonly size?: string | undefined;
  readonly range?: readonly [first: bigint, last?: bigint] | undefined;
  /** Wordings of one state, longest first. */
  readonly state?: readonly string[] | undefined;
}

interface Row {
  readonly role: TextRole;
  readonly text: string;
  /** At the end of the same line. */
  readonly size?: string | undefined;
}

const GAP = 8;

/** Lines of a label in at most `width` pixels. The name and the state give way, numbers never do. */
export function findRows(label: LabelText, width: number): readonly Row[] {
  const sizeWidth = label.size === undefined ? 0 : uiWidth(label.size) + GAP;
  const name = truncate(label.name, Math.max(0, width - sizeWidth));
  const rows: Row[] = [{ role: 'name', text: name, size: label.size }];
  const [first, last] = label.range ?? [];
  rows.push(...rangeRows(first, last, width));
  const state = label.state?.find((text) => uiWidth(text) <= width) ?? label.state?.at(-1);
  if (state !== undefined) rows.push({ role: 'state', text: truncate(state, width) });
  return rows;
}

function rangeRows(first: bigint | undefined, last: bigint | undefined, width: number): readonly Row[] {
  if (first === undefined) return [];
  if (last === undefined) return [{ role: 'range', text: formatHex(first) }];
  const oneLine = formatRange(first, last + 1n);
  if (monoWidth(oneLine) <= width) return [{ role: 'range', text: oneLine }];
  return [`${formatHex(first)} –`, formatHex(last)].map((text) => ({ role: 'range', text }));
}

export function heightOf(rows: readonly Row[]): number {
  return rows.length * LINE;
}

/** The width that the numbers need: a label with less would be cut. */
export function widthOf(rows: readonly Row[]): number {
  return Math.max(
    ...rows.map(({ role, text, size }) => {
      const own = role === 'range' ? monoWidth(text) : uiWidth(text);
      return own + (size === undefined ? 0 : uiWidth(size) + GAP);
    }),
  );
}

/** Rows at a place: `at` is the top left corner; sizes end at `right` if given, else they follow the name. */
export function placeRows(rows: readonly Row[], at: Point, right?: number): readonly TextLine[] {
  return rows.flatMap(({ role, text, size }, i): readonly TextLine[] => {
    const y = at.y + i * LINE + TEXT_SIZE - 1;
    const line: TextLine = { role, text, x: at.x, y, anchor: 'start' };
    if (size === undefined) return [line];
    if (right === undefined) return [{ ...line, tail: size }];
    return [line, { role: 'size', text: size, x: right, y, anchor: 'end' }];
  });
}

/** The same rows, each ending at `right`. */
export function placeRowsBefore(rows: readonly Row[], right: number, top: number): readonly TextLine[] {
  return rows.map(({ role, text }, i) => ({
    role,
    text,
    x: right,
    y: top + i * LINE + TEXT_SIZE - 1,
    anchor: 'end',
  }));
}
