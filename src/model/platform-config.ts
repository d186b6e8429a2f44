import type { Path } from '../base/path.ts';
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/text-edit.ts';
import type { ConfigType } from './platform-type.ts';
import type { ConfigValue } from './platform-value.ts';

/**
 * What a file for axconfig-gen says (spec/platform-config.md F.1): items at top level and in tables of one level,
 * in the order of the file. Any key may stand there; what the known ones mean is told by `platform-keys.ts`.
 */
export interface PlatformConfig {
  readonly items: readonly PlatformItem[];
  readonly tables: readonly PlatformTable[];
}

export interface PlatformTable {
  readonly name: string;
  readonly path: Path;
  /** The comment lines above its header, with `#`, trimmed. */
  readonly comments: readonly string[];
}

export interface PlatformItem {
  /** Undefined at top level. */
  readonly table: string | undefined;
  readonly key: string;
  readonly path: Path;
  /** The key's name in the text, for fixes that rename it. */
  readonly keySpan: Span;
  /** What the comment behind the value says; undefined without one, or when it is no type. */
  readonly declared: ConfigType | undefined;
  /** The declared type, else the inferred one. */
  readonly type: ConfigType;
  /** Undefined when it is nothing that axconfig-gen takes. A value that contradicts its comment reads as it looks. */
  readonly value: ConfigValue | undefined;
  /** The comment lines above, with `#`, trimmed, no empty ones: they become the constant's documentation. */
  readonly comments: readonly string[];
  /** The type to be written behind a value without a comment, and the edits that do; undefined where it has one or no type is known. */
  readonly declare: { readonly type: ConfigType; readonly edits: readonly TextEdit[] } | undefined;
  /** Nothing but blanks stands behind the value: no type, no remark. */
  readonly uncommented: boolean;
  /** axconfig-gen refuses the file because of this item; a diagnostic says why. */
  readonly refused: boolean;
}
