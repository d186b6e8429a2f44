import type { Path } from './path.ts';

/**
 * A whole number and how it came about. `entered`: the text that stands for it in a field or a command; where that has
 * a style of its own (`0x2_0000`, `0b11`, `4_096`) it is written so, as long as it reads back as `integer`.
 * `usual`: a literal whose style is taken where nothing in the file shows one.
 */
export interface NewInteger {
  readonly integer: bigint;
  readonly entered?: string;
  readonly usual?: string;
}

/** A value to be written. A bare bigint takes the style of its place. `{ literal }` is TOML text that is written as it stands. */
export type NewValue =
  | bigint
  | NewInteger
  | string
  | boolean
  | { readonly literal: string }
  | { readonly table: Readonly<Record<string, NewValue>> }
  | readonly NewValue[];

/**
 * One change of meaning to one file. Every door (form, picture, fix, command line) makes these;
 * `toml/edit` turns one into the smallest `TextEdit[]`.
 * A *row* is one item of an array (positional array, inline table, scalar, or `[[table]]`).
 */
export type Operation =
  /** Replace the value at `path`. Numbers without a style of their own take that of the literal that they replace. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: NewValue }
  /** Add a key that is missing. `order`: the canonical order of its table's keys; it goes after its nearest predecessor. */
  | {
      readonly kind: 'insert-key';
      readonly path: Path;
      readonly value: NewValue;
      readonly order?: readonly string[];
    }
  /** Remove a key with the comment lines that belong to it alone. */
  | { readonly kind: 'remove-key'; readonly path: Path }
  /** Add a row to the list at `path` before row `index` (= length: at the end). Without `value` it copies its neighbour. */
  | {
      readonly kind: 'insert-row';
      readonly path: Path;
      readonly index: number;
      readonly value?: NewValue;
    }
  /** Remove a row with its comments; those above that may speak of the next row too stay, parted from it by a blank line. */
  | { readonly kind: 'remove-row'; readonly path: Path }
  | { readonly kind: 'duplicate-row'; readonly path: Path }
  /** The row at `path` becomes row number `to` of the same list; its comments go with it. */
  | { readonly kind: 'move-row'; readonly path: Path; readonly to: number }
  /** Put `# ` before every line of a row or key, so that AxVisor no longer sees it. */
  | { readonly kind: 'comment-out'; readonly path: Path }
  /** The comment behind the key, row or header at `path` becomes `text` (without `#`); added where there is none, removed where `text` is empty. */
  | { readonly kind: 'set-comment'; readonly path: Path; readonly text: string }
  /** Bring back the row or key that stands in the comment at this offset (see `findDisabled`). */
  | { readonly kind: 'comment-in'; readonly offset: number };
