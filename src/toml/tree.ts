import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/text-edit.ts';

/** What a TOML text says, with the place of every key, value and comment. All spans are UTF-16 offsets. */
export type TomlNode = ScalarNode | ArrayNode | TableNode;

export type ScalarNode =
  | { readonly kind: 'string'; readonly span: Span; readonly literal: string; readonly value: string }
  | { readonly kind: 'integer'; readonly span: Span; readonly literal: string; readonly value: bigint }
  | { readonly kind: 'float'; readonly span: Span; readonly literal: string; readonly value: number }
  | { readonly kind: 'boolean'; readonly span: Span; readonly literal: string; readonly value: boolean }
  | { readonly kind: 'datetime'; readonly span: Span; readonly literal: string; readonly value: string };

/** `inline`: `[1, 2]`, span with both brackets. `header`: `[[x]]` tables, span from the first header to the last one's end. */
export interface ArrayNode {
  readonly kind: 'array';
  readonly form: 'inline' | 'header';
  readonly span: Span;
  readonly items: readonly TomlNode[];
}

/**
 * `root`: the file. `header`: `[x]`. `element`: one `[[x]]`. `inline`: `{…}`.
 * `implicit`: exists only as part of a longer header (`x` of `[x.y]`). `dotted`: exists only as part of a dotted key.
 * `span`: inline with braces; header and element from the header's `[` to the end of its last entry;
 * implicit and dotted: the key's first mention.
 */
export interface TableNode {
  readonly kind: 'table';
  readonly form: 'root' | 'header' | 'element' | 'inline' | 'implicit' | 'dotted';
  readonly span: Span;
  /** `[x]` or `[[x]]` itself. */
  readonly headerSpan?: Span;
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface Entry {
  readonly key: string;
  /** The key's own segment where it is first written. */
  readonly keySpan: Span;
  /** From the whole (dotted) key to the value's end; for header tables the header. */
  readonly span: Span;
  readonly value: TomlNode;
}

export interface TomlDocument {
  readonly text: string;
  readonly root: TableNode;
  /** Every comment from `#` to before the line end, in order. */
  readonly comments: readonly Span[];
  /** In order; empty in nearly every text. */
  readonly departures: readonly Departure[];
}

/**
 * A place that AxVisor's parser reads and smol-toml does not, or reads wrong: the edit says the same in words that it
 * reads. `forbidden`: the sentence for the user, where it is TOML that forbids it.
 */
export interface Departure extends TextEdit {
  readonly forbidden?: string;
}

export interface TomlError {
  readonly message: string;
  readonly span: Span;
}

/** `doc` only when the whole text is TOML 1.1, but for its departures; otherwise every error that could be told apart, first one first. */
export type TomlResult =
  | { readonly ok: true; readonly doc: TomlDocument }
  | { readonly ok: false; readonly errors: readonly TomlError[] };
