import type { TomlDocument } from '../toml/index.ts';
import { hasFlatLayout } from './decode-vm.ts';
import { keyComments } from './key-comments.ts';
import { findRawStringEnd, type RawStringEnd } from './raw-string-end.ts';
import type { Release } from './release.ts';
import { type Layout, layoutOf, SECTIONS } from './vm-keys.ts';

/** What rules know of a VM file's text beyond its meaning. */
export interface TextFacts {
  /** Trailing comments of keys, by `formatPath(path)`; rows carry theirs as `label`. */
  readonly comments: ReadonlyMap<string, string>;
  /** Where the text would end the Rust string that older build scripts write around it. */
  readonly rawStringEnd: RawStringEnd | undefined;
  /** Of the file as it is written; of one that does not tell, what its release wants. */
  readonly layout: Layout;
}

export function textFacts(doc: TomlDocument, release: Release): TextFacts {
  return {
    comments: keyComments(doc),
    rawStringEnd: findRawStringEnd(doc),
    layout: findLayout(doc) ?? layoutOf(release),
  };
}

/** How the keys of a VM file stand; undefined where there are none. */
export function findLayout({ root }: TomlDocument): Layout | undefined {
  if (hasFlatLayout(root)) return 'flat';
  return SECTIONS.some((section) => root.entries.has(section)) ? 'tables' : undefined;
}
