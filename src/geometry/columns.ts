/** The figure from left to right: gutter (flags, overlaps), bar, side labels. All in pixels. */
export interface Columns {
  readonly width: number;
  /** Right edge of the gutter's labels. */
  readonly gutterRight: number;
  readonly barX: number;
  readonly barWidth: number;
  readonly sideX: number;
  readonly sideWidth: number;
}

const MARGIN = 8;
/** Flag tips, brackets and elbows between the gutter's labels and the bar. */
const CHANNEL = 26;
/** Elbows between the bar and the side labels. */
const LEADERS = 22;
const MIN_BAR = 136;
const MAX_BAR = 260;
/** Room for a short name and a size. */
const MIN_SIDE = 130;

/**
 * `gutterText` and `sideText`: the widths that the numbers of the gutter (0: no gutter) and of the side labels need.
 * A figure is as wide as they ask, at least: the pane scrolls rather than that a number is cut.
 */
export function layoutColumns(wanted: number, gutterText: number, sideText: number): Columns {
  const gutterRight = MARGIN + Math.ceil(gutterText);
  const barX = gutterText === 0 ? MARGIN + 14 : gutterRight + CHANNEL;
  const side = Math.max(MIN_SIDE, Math.ceil(sideText));
  const width = Math.max(Math.round(wanted), barX + MIN_BAR + LEADERS + side + MARGIN);
  const rest = width - barX - LEADERS - MARGIN;
  const barWidth = Math.round(Math.min(MAX_BAR, rest - side, Math.max(MIN_BAR, rest * 0.48)));
  const sideX = barX + barWidth + LEADERS;
  return { width, gutterRight, barX, barWidth, sideX, sideWidth: width - MARGIN - sideX };
}
