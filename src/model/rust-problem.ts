import type { Path } from '../base/path.ts';
import type { AxItem } from './axconfig-merge.ts';
import { formatRustType } from './platform-type.ts';

/** Something that axconfig-gen writes and Rust refuses. `file`: that of the key or table, where it is known. */
export interface RustProblem {
  readonly code:
    | 'platform-rust-number'
    | 'platform-rust-text'
    | 'platform-rust-name'
    | 'platform-rust-comment';
  readonly message: string;
  readonly file: string | undefined;
  readonly path: Path;
  /** It is about the key or what stands above it. */
  readonly target: 'key' | 'value';
  /** The number written so that Rust takes it, where that is certain. */
  readonly literal?: string;
  /** The key that came first and makes the same name. */
  readonly first?: Path;
  /** The value is that of an override: it stands in no file. */
  readonly overridden: boolean;
}

/** The end of a message. */
export const FAILS = 'axconfig-gen copies it into axconfig.rs, which does not compile.';

/** False for what axconfig-gen leaves out. */
export function isWritten(item: AxItem): boolean {
  return item.value !== undefined && formatRustType(item.type) !== undefined;
}
