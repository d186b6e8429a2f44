import { TomlDate } from 'smol-toml';
import type { TableNode, TomlNode } from './tree.ts';

/**
 * Compares our tree with smol-toml's value of the same text; gives the first node that differs.
 * Two readers written apart from each other make a wrong value very unlikely to pass unseen.
 */
export function findDisagreement(node: TomlNode, other: unknown): TomlNode | undefined {
  switch (node.kind) {
    case 'table':
      return tableDisagreement(node, other);
    case 'array': {
      if (!Array.isArray(other) || other.length !== node.items.length) return node;
      for (let i = 0; i < other.length; i++) {
        const found = findDisagreement(node.items[i] as TomlNode, other[i]);
        if (found) return found;
      }
      return undefined;
    }
    case 'datetime':
      return other instanceof TomlDate ? undefined : node;
    default:
      return Object.is(node.value, other) ? undefined : node;
  }
}

function tableDisagreement(node: TableNode, other: unknown): TomlNode | undefined {
  if (typeof other !== 'object' || other === null || Array.isArray(other)) return node;
  const record = other as Readonly<Record<string, unknown>>;
  let keys = 0;
  for (const _ in record) keys++;
  if (keys !== node.entries.size) return node;
  for (const [key, entry] of node.entries) {
    if (!Object.hasOwn(record, key)) return entry.value;
    const found = findDisagreement(entry.value, record[key]);
    if (found) return found;
  }
  return undefined;
}
