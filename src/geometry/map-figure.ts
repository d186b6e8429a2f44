/** The laid-out memory map: plain numbers in pixels and texts, nothing to compute for a view. */
import type { Severity } from '../base/diagnostic.ts';
import type { Path } from '../base/path.ts';
import type { Presence, RegionKind } from './region.ts';
import type { MapMode } from './scale.ts';

export type { Presence, RegionKind } from './region.ts';
export type { MapMode } from './scale.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

export type TextRole = 'name' | 'size' | 'range' | 'state';

/** One line of text; `y` is the baseline. */
export interface TextLine extends Point {
  readonly role: TextRole;
  readonly text: string;
  readonly anchor: 'start' | 'end';
  /** A size that follows the text on the same line, after a small gap. */
  readonly tail?: string;
}

/** `inside`: on its box. `side`: in the column beside the bar. `gutter`: in the column before it. */
export interface MapLabel {
  readonly placement: 'inside' | 'side' | 'gutter';
  readonly frame: Rect;
  readonly lines: readonly TextLine[];
  /** An elbow from the thing to its label; none when the label stands on it. */
  readonly leader: readonly Point[];
}

interface Stop {
  readonly id: string;
  /** What a screen reader says and what hovering shows. */
  readonly sentence: string;
  readonly label: MapLabel;
  readonly problem: Severity | undefined;
}

/** A region, or a run of regions folded into one cell. */
export interface MapBox extends Stop {
  readonly shape: 'box';
  /** Empty for what no key of the file stands for. */
  readonly path: Path;
  /** `mixed` only for folds. */
  readonly kind: RegionKind | 'mixed';
  readonly letter: string;
  /** Where the letter stands (baseline, middle); absent where there is no room. */
  readonly letterAt: Point | undefined;
  readonly presence: Presence;
  /** Guest address known, host address chosen at boot: the host edge is dashed. */
  readonly hostChosenAtBoot: boolean;
  readonly frame: Rect;
  /** The parts it consists of, from top to bottom; narrower where it shares the bar. */
  readonly pieces: readonly Rect[];
  /** SVG path around the pieces. */
  readonly outline: string;
  readonly overlaps: boolean;
  /** The parts that it shares with what it clashes with: hatched. */
  readonly shared: readonly Rect[];
  readonly fold: MapFold | undefined;
  /** The opened folds that it belongs to, innermost last. */
  readonly openFolds: readonly string[];
}

export interface MapFold {
  readonly count: number;
  readonly members: readonly Path[];
  readonly openable: boolean;
}

/** Entry and load addresses: a flag on the edge of the bar. */
export interface MapFlag extends Stop {
  readonly shape: 'flag';
  readonly paths: readonly Path[];
  readonly presence: Presence;
  /** The tip, on the bar's left edge. */
  readonly at: Point;
}

/** Where regions meet that AxVisor refuses to map together: a bracket before the bar. */
export interface MapOverlap extends Stop {
  readonly shape: 'overlap';
  readonly paths: readonly Path[];
  readonly frame: Rect;
}

export type MapStop = MapBox | MapFlag | MapOverlap;

/** Addresses that nothing of the file uses. */
export interface MapGap {
  readonly frame: Rect;
  readonly text: string;
  /** Baseline, middle. */
  readonly textAt: Point;
  /** The exact range and size. */
  readonly title: string;
}

/** A fold that was opened: a line beside its members, which closes it. */
export interface OpenFold {
  readonly id: string;
  readonly name: string;
  readonly frame: Rect;
}

/** A level band between a range's physical and its virtual box: the linear mapping. */
export interface MapRibbon {
  readonly id: string;
  readonly kind: MapBox['kind'];
  readonly frame: Rect;
}

/** One column of boxes with its own caption: memory, memory chosen at boot, ports; a host's memory as AxVisor maps it. */
export interface MapLane {
  readonly id: 'memory' | 'boot' | 'ports' | 'virtual';
  readonly caption: string;
  readonly captionAt: Point;
  readonly frame: Rect;
  /** The x range of the bar. */
  readonly bar: { readonly x: number; readonly width: number };
  readonly boxes: readonly MapBox[];
  readonly flags: readonly MapFlag[];
  readonly overlaps: readonly MapOverlap[];
  readonly gaps: readonly MapGap[];
  readonly openFolds: readonly OpenFold[];
}

export interface MemoryMapFigure {
  readonly mode: MapMode;
  readonly highOnTop: boolean;
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly MapLane[];
  /** Only where a virtual lane stands beside the first one. */
  readonly ribbons?: readonly MapRibbon[];
  /** What the flags are, for the legend; load addresses unless it says otherwise. */
  readonly flagWord?: string;
  /** What the picture does not show and why, as sentences. */
  readonly notes: readonly string[];
  /** The accessible name of the whole picture. */
  readonly summary: string;
  /** Everything that can be selected, from top to bottom: the way of the arrow keys. */
  readonly stops: readonly MapStop[];
}
