import { assert } from '../base/assert.ts';
import { parseToml, type TomlDocument } from '../toml/index.ts';
import { decodePlatform } from './platform-items.ts';

/** A test's platform text, which must be TOML. */
export function documentOf(text: string): TomlDocument {
  const parsed = parseToml(text);
  assert(parsed.ok, `not TOML: ${text}`);
  return parsed.doc;
}

export function platformOf(text: string) {
  const doc = documentOf(text);
  return { doc, ...decodePlatform(doc) };
}
