import type { Path } from '../base/path.ts';
import type { Choice } from './key-types.ts';

/**
 * What upstream's parser expects of a value, in its own terms. The reader (`read-node.ts`) follows it as serde and
 * toml-rs follow their types, so a struct may be a table, or an array in field order (spec/vm-config.md A.1).
 */
export type Shape =
  /** An integer 0 … max; upstream's name of the width is for messages only. */
  | { readonly kind: 'uint'; readonly max: bigint }
  /** A small integer that must be one of a set; upstream judges the set after reading the row. */
  | { readonly kind: 'code'; readonly code: CodeName; readonly options: readonly Choice[] }
  | { readonly kind: 'text' }
  | { readonly kind: 'bool' }
  /** A word, or a table with that word as its only key and an empty table or array as its value. */
  | { readonly kind: 'variant'; readonly options: readonly Choice[] }
  | { readonly kind: 'list'; readonly item: Shape }
  | StructShape;

export type CodeName = 'unknown-map-type' | 'unknown-emu-type';

export interface StructShape {
  readonly kind: 'struct';
  /** What one such thing is called in messages: `memory region`, `[base]`. */
  readonly noun: string;
  /** In the order of the array form. */
  readonly fields: readonly FieldShape[];
}

/**
 * `refuse`: absence is an error. `none`: may be missing from a table, but the array form must be long enough to hold it.
 * `fill`: absence is filled in both forms.
 */
export type Absence = 'refuse' | 'none' | 'fill';

export interface FieldShape {
  readonly key: string;
  readonly shape: Shape;
  readonly absence: Absence;
  /** TOML text that a new one starts with; absent for sections. */
  readonly initial: string | undefined;
  /** That text is as good as any, so that a fix may write it; an address or a size never is. */
  readonly isCertain: boolean;
}

/** What was read, still as a tree; `undefined` in place of a value that was wrong. */
export type Decoded = bigint | string | boolean | DecodedList | DecodedStruct;

export interface DecodedList {
  readonly kind: 'list';
  readonly path: Path;
  readonly items: readonly (Decoded | undefined)[];
}

/** `fields` stand in the order of `shape.fields`; undefined where a field is not written. */
export interface DecodedStruct {
  readonly kind: 'struct';
  readonly path: Path;
  readonly shape: StructShape;
  readonly positional: boolean;
  readonly fields: readonly (DecodedField | undefined)[];
}

/** A field that is written; `value` is undefined when it was wrong. */
export interface DecodedField {
  readonly path: Path;
  readonly value: Decoded | undefined;
}
