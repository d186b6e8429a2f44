import type { TomlDocument } from '../toml/index.ts';
import { keyComments } from './key-comments.ts';
import { findRawStringEnd, type RawStringEnd } from './raw-string-end.ts';

/** What rules know of a VM file's text beyond its meaning. */
export interface TextFacts {
  /** Trailing comments of keys, by `formatPath(path)`; rows carry theirs as `label`. */
  readonly comments: ReadonlyMap<string, string>;
  /** Where the text would end the Rust string that older build scripts write around it. */
  readonly rawStringEnd: RawStringEnd | undefined;
}

export function textFacts(doc: TomlDocument): TextFacts {
  return { comments: keyComments(doc), rawStringEnd: findRawStringEnd(doc) };
}
