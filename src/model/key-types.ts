import type { Arch, Release } from './release.ts';

/** The three tables of a VM file; in release `flat` the same keys stand at top level. */
export type Section = 'base' | 'kernel' | 'devices';

/** The form's groups, in the order they are shown. */
export type FormGroup = 'base' | 'boot' | 'memory' | 'emulated' | 'passthrough' | 'policy';

/** One named value of a key or column. `aliases` are other spellings that upstream takes as the same. */
export interface Choice {
  readonly value: bigint | string;
  readonly label: string;
  readonly help: string;
  readonly aliases: readonly string[];
  readonly releases: readonly Release[];
  /** Where the value does something; elsewhere it is taken and ignored. */
  readonly arches: readonly Arch[];
}

/** One bit of a flags number, as a named toggle. */
export interface FlagBit {
  readonly bit: bigint;
  readonly label: string;
  readonly help: string;
}

/** What a value is, for fields, checks and spelling. Integers are at most `bits` wide (spec/vm-config.md A.1). */
export type FieldType =
  | { readonly kind: 'address'; readonly space: 'guest' | 'host' }
  | { readonly kind: 'size' }
  /** `signed`: 64 bits with a sign, −2^63 … 2^63 − 1. */
  | { readonly kind: 'uint'; readonly bits: 8 | 16 | 64; readonly signed?: true }
  | { readonly kind: 'port' }
  | { readonly kind: 'text' }
  | { readonly kind: 'path'; readonly of: 'file' | 'device-tree' }
  | { readonly kind: 'bool' }
  | { readonly kind: 'flags'; readonly bits: readonly FlagBit[] }
  /** `open`: other values are taken too. `of`: how the value is written. */
  | {
      readonly kind: 'choice';
      readonly of: 'uint' | 'text' | 'variant';
      readonly bits: 8 | 64;
      readonly open: boolean;
      readonly options: readonly Choice[];
    }
  | { readonly kind: 'uint-list'; readonly item: 'cpu-id' | 'cpu-mask' | 'argument' }
  | { readonly kind: 'rows'; readonly row: RowSpec }
  /** `[["/a"], ["/b", "/c"]]`: every row is a list of device-tree paths. */
  | { readonly kind: 'path-lists' };

/** One item of a row: position in the array form, `key` in the table form. */
export interface ColumnSpec {
  readonly key: string;
  readonly label: string;
  readonly type: FieldType;
  readonly help: string;
  /** TOML text of this cell in a new row. */
  readonly initial: string;
  /** Releases in which a row may do without it; then it is read as 0. */
  readonly optionalIn: readonly Release[];
}

export interface RowSpec {
  /** What one row is, for buttons: "Add memory region". */
  readonly noun: string;
  readonly columns: readonly ColumnSpec[];
  /** Other ways to write a row than all columns: a device-tree path alone, which is asked for. */
  readonly variants: readonly RowVariant[];
}

export interface RowVariant {
  readonly label: string;
  readonly help: string;
  readonly releases: readonly Release[];
}

/**
 * `required`: AxVisor's parser refuses a file without it. `needed`: the parser takes its absence but the VM
 * cannot be created. `optional`: absence has a meaning of its own.
 */
export type Presence = 'required' | 'needed' | 'optional';

export interface KeySpec {
  readonly section: Section;
  readonly key: string;
  readonly label: string;
  readonly group: FormGroup;
  readonly type: FieldType;
  readonly presence: Presence;
  /** What upstream uses when the key is absent, as TOML text; shown, never written by itself. */
  readonly default?: string;
  /** TOML text that a newly added key starts with. */
  readonly initial: string;
  readonly releases: readonly Release[];
  /** Where the key does something; elsewhere it is taken and ignored. */
  readonly arches: readonly Arch[];
  /** What it is. */
  readonly help: string;
  /** What AxVisor of a release does with it, where that differs or surprises. */
  readonly notes: Readonly<Partial<Record<Release, string>>>;
}
