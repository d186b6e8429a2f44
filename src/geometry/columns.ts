/** The figure from left to right: gutter (flags, overlaps), bar, what may stand beside it, side labels. All in pixels. */
export interface Columns {
  readonly width: number;
  /** Right edge of the gutter's labels. */
  readonly gutterRight: number;
  readonly barX: number;
  readonly barWidth: number;
  /** From here on leaders bend to the side labels. */
  readonly leadersX: number;
  readonly sideX: number;
  readonly sideWidth: number;
}

const MARGIN = 8;
/** Flag tips, brackets and elbows between the gutter's labels and the bar. */
const CHANNEL = 26;
/** Elbows between the bar and the side labels. */
const LEADERS = 22;
const MIN_BAR = 136;
/** With a second bar beside it, so that a host map fits a third of a usual window. */
const MIN_BAR_BESIDE = 108;
const MAX_BAR = 280;
/** Letter and padding beside a range on a box. */
const BESIDE = 34;
/** Room for a short name and a size. */
const MIN_SIDE = 104;

/**
 * `gutterText` (0: no gutter), `rangeText` and `sideText`: the widths that the numbers of the gutter, of a whole range
 * and of half a range need. The bar is wide enough for a whole range where that leaves room for side labels.
 * `beside`: room kept free behind the bar. A figure is as wide as they ask, at least: the pane scrolls rather than that a number is cut.
 */
export function layoutColumns(
  wanted: number,
  gutterText: number,
  rangeText: number,
  sideText: number,
  beside = 0,
): Columns {
  const gutterRight = MARGIN + Math.ceil(gutterText);
  const barX = gutterText === 0 ? MARGIN + 14 : gutterRight + CHANNEL;
  const side = Math.max(MIN_SIDE, Math.ceil(sideText));
  const minBar = beside === 0 ? MIN_BAR : MIN_BAR_BESIDE;
  const width = Math.max(Math.round(wanted), barX + minBar + beside + LEADERS + side + MARGIN);
  const rest = width - barX - beside - LEADERS - MARGIN;
  const bar = Math.max(minBar, rest * 0.48, Math.min(MAX_BAR, rangeText + BESIDE));
  const barWidth = Math.round(Math.min(MAX_BAR, rest - side, bar));
  const leadersX = barX + barWidth + beside;
  const sideX = leadersX + LEADERS;
  return { width, gutterRight, barX, barWidth, leadersX, sideX, sideWidth: width - MARGIN - sideX };
}

/** The kernel's virtual addresses behind the bar of a host map: room for the ribbons, then a narrow bar of a few lanes. */
export const VIRTUAL = { gap: 10, width: 44, lanes: 5 } as const;
