/** The type that is to be written behind a value that has none. */
import type { Path } from '../base/path.ts';
import type { TomlNode } from '../toml/index.ts';
import { findKeyType } from './platform-keys.ts';
import type { ConfigType } from './platform-type.ts';
import { findMismatch, inferType } from './platform-value.ts';

/**
 * The one that AxVisor's code expects of the key, where the value fits it; else the inferred one, with rows of equal
 * length as tuples, which is what every list of rows is for. Undefined where nothing is known.
 */
export function suggestType(node: TomlNode, path: Path): ConfigType | undefined {
  const known = findKeyType(path);
  if (known && !findMismatch(node, path, known)) return known;
  const inferred = inferType(node);
  if (inferred.kind === 'unknown') return undefined;
  return isRowList(node, inferred) ? { kind: 'array', item: rowType(node, inferred) } : inferred;
}

/** A list of lists of one length above 1: `[[1, 2], [3, 4]]`. */
export function isRowList(node: TomlNode, type: ConfigType): boolean {
  if (node.kind !== 'array' || type.kind !== 'array' || type.item.kind !== 'array') return false;
  const lengths = new Set(node.items.map((item) => (item.kind === 'array' ? item.items.length : 0)));
  return lengths.size === 1 && !lengths.has(0) && !lengths.has(1);
}

function rowType(node: TomlNode, type: ConfigType): ConfigType {
  const [first] = node.kind === 'array' ? node.items : [];
  const cell = type.kind === 'array' && type.item.kind === 'array' ? type.item.item : type;
  return { kind: 'tuple', items: first?.kind === 'array' ? first.items.map(() => cell) : [] };
}
