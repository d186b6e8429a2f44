import { formatHex } from '../model/quantity.ts';
import type { Point, TextLine, TextRole } from './map-figure.ts';
import { LINE, monoWidth, nameWidth, TEXT_SIZE, truncate, truncateName, uiWidth } from './text-width.ts';
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

/**
 * Lines of a label in at most `width` pixels. The name and the state give way, numbers never do. A size that would cut
 * the name stands below it, unless it must stay `beside`.
 */
export function findRows(label: LabelText, width: number, place: 'free' | 'beside' = 'free'): readonly Row[] {
  const { name, size, range, state } = label;
  const beside = size === undefined || place === 'beside' || fitsBeside(name, size, width);
  const left = beside && size !== undefined ? width - uiWidth(size) - GAP : width;
  return [
    { role: 'name', text: truncateName(name, Math.max(0, left)), size: beside ? size : undefined },
    ...rangeRows(range?.[0], range?.[1], width),
    ...stateRows(beside ? undefined : size, state, width),
  ];
}

function fitsBeside(name: string, size: string, width: number): boolean {
  return nameWidth(name) + GAP + uiWidth(size) <= width;
}

/** The size and the longest wording of the state that fits, on one line where they can be. */
function stateRows(size: string | undefined, state: LabelText['state'], width: number): readonly Row[] {
  const fits = (text: string) => uiWidth(text) <= width;
  const both = size === undefined ? undefined : state?.map((text) => `${size}, ${text}`).find(fits);
  if (both !== undefined) return [{ role: 'state', text: both }];
  const words = state?.find(fits) ?? state?.at(-1);
  const texts = [size, words === undefined ? undefined : truncate(words, width)];
  return texts.flatMap((text) => (text === undefined ? [] : [{ role: 'state' as const, text }]));
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

/** How wide a line of a label is at most. */
export function textWidth(role: TextRole, text: string): number {
  if (role === 'range') return monoWidth(text);
  return role === 'name' ? nameWidth(text) : uiWidth(text);
}

/** The width that the numbers need: a label with less would be cut. */
export function widthOf(rows: readonly Row[]): number {
  return Math.max(
    ...rows.map(({ role, text, size }) => {
      const own = textWidth(role, text);
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
