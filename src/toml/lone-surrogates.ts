import type { TomlError } from './tree.ts';

const ANY = /[\uD800-\uDFFF]/;
/** With the `u` flag a surrogate matches only where its other half is missing. */
const LONE = /\p{Surrogate}/gu;

/** Halves of characters, which UTF-8 cannot hold: saved, each would silently become another character. */
export function findLoneSurrogates(text: string): readonly TomlError[] {
  if (!ANY.test(text)) return [];
  return [...text.matchAll(LONE)].map(({ index }) => ({
    message: `Half a character (U+${text.charCodeAt(index).toString(16).toUpperCase()}) stands here. UTF-8, and so a TOML file, cannot hold it: it would be lost when the file is saved. Delete it.`,
    span: { start: index, end: index + 1 },
  }));
}
