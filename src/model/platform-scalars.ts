/** What our reader takes and axconfig-gen's does not: it reads TOML 1.0, and integers of 64 bits with a sign. */
import { childPath, type Path } from '../base/path.ts';
import type { ScalarNode, TomlNode } from '../toml/index.ts';

const MIN_I64 = -(1n << 63n);
const MAX_I64 = (1n << 63n) - 1n;

export type Unreadable =
  | { readonly kind: 'range'; readonly path: Path; readonly node: ScalarNode & { readonly kind: 'integer' } }
  | { readonly kind: 'escape'; readonly path: Path };

/** Every number and text in a value that axconfig-gen cannot read, in the order of the text. */
export function findUnreadable(node: TomlNode, path: Path): readonly Unreadable[] {
  if (node.kind === 'array') return node.items.flatMap((item, i) => findUnreadable(item, childPath(path, i)));
  if (node.kind === 'integer' && (node.value < MIN_I64 || node.value > MAX_I64))
    return [{ kind: 'range', path, node }];
  return node.kind === 'string' && hasNewEscape(node.literal) ? [{ kind: 'escape', path }] : [];
}

/** True when a basic string in `text` (a value, a key, a header) uses an escape that TOML 1.0 does not know. */
export function hasNewEscape(text: string): boolean {
  const strings = text.match(/"""(?:[^\\]|\\.)*?"""|'''.*?'''|"(?:[^"\\]|\\.)*"|'[^']*'/gs) ?? [];
  return strings.some(
    (string) =>
      string.startsWith('"') &&
      [...string.matchAll(/\\(.)/gs)].some(([, letter]) => /[ex]/.test(letter ?? '')),
  );
}
