import type { TomlNode } from './tree.ts';

/** A TOML value without its text. Tables have no prototype, so `__proto__` is a key like any other. */
export type PlainValue =
  | bigint
  | number
  | string
  | boolean
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

/** The bare value of a node: integers as bigint, dates as RFC 3339 text. */
export function toPlain(node: TomlNode): PlainValue {
  if (node.kind === 'array') return node.items.map(toPlain);
  if (node.kind !== 'table') return node.value;
  const record = Object.create(null) as Record<string, PlainValue>;
  for (const [key, entry] of node.entries) record[key] = toPlain(entry.value);
  return record;
}
