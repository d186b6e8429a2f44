import type { NewValue } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { childNode } from './find.ts';
import { isIntegerValue, isListValue, isLiteralValue, isTableValue } from './format-value.ts';
import { parseLiteral } from './literal.ts';
import type { Entry, ScalarNode, TomlNode } from './tree.ts';

const NOWHERE = { start: 0, end: 0 };
/** Half of a character: no file could hold it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** A new value as a tree, to be compared with what the edited text says; undefined when a literal is no TOML value. */
export function nodeOfValue(value: NewValue): TomlNode | undefined {
  if (typeof value === 'bigint') return { kind: 'integer', span: NOWHERE, literal: '', value };
  if (typeof value === 'string')
    return LONE_SURROGATE.test(value) ? undefined : { kind: 'string', span: NOWHERE, literal: '', value };
  if (typeof value === 'boolean') return { kind: 'boolean', span: NOWHERE, literal: '', value };
  if (isIntegerValue(value)) return nodeOfValue(value.integer);
  if (isLiteralValue(value)) return parseLiteral(value.literal);
  if (isListValue(value)) {
    const items = value.map(nodeOfValue);
    return items.includes(undefined) ? undefined : arrayOf(items as TomlNode[]);
  }
  if (!isTableValue(value)) return undefined;
  const entries = new Map<string, Entry>();
  for (const [key, item] of Object.entries(value.table)) {
    const node = nodeOfValue(item);
    if (!node || LONE_SURROGATE.test(key)) return undefined;
    entries.set(key, entryOf(key, node));
  }
  return tableOf(entries);
}

export function arrayOf(items: readonly TomlNode[]): TomlNode {
  return { kind: 'array', form: 'inline', span: NOWHERE, items };
}

function tableOf(entries: ReadonlyMap<string, Entry>): TomlNode {
  return { kind: 'table', form: 'inline', span: NOWHERE, entries };
}

function entryOf(key: string, value: TomlNode): Entry {
  return { key, keySpan: NOWHERE, span: NOWHERE, value };
}

/**
 * The tree with the value at `path` replaced by what `change` makes of it (undefined in: it is missing; undefined
 * out: it goes). Shares every part that does not change. Tables that are missing on the way are added; a table
 * that exists only by its keys goes with the last of them.
 */
export function changeAt(
  node: TomlNode | undefined,
  path: Path,
  change: (old: TomlNode | undefined) => TomlNode | undefined,
): TomlNode | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change(node);
  if (typeof step === 'number') {
    if (node?.kind !== 'array' || node.items[step] === undefined) return node;
    const item = changeAt(node.items[step], rest, change);
    const items = [...node.items.slice(0, step), ...(item ? [item] : []), ...node.items.slice(step + 1)];
    return arrayOf(items);
  }
  if (node !== undefined && node.kind !== 'table') return node;
  const entries = new Map(node?.entries);
  const value = changeAt(node && childNode(node, step), rest, change);
  if (value) entries.set(step, entryOf(step, value));
  else entries.delete(step);
  const vanishes = entries.size === 0 && (node?.form === 'implicit' || node?.form === 'dotted');
  return vanishes ? undefined : tableOf(entries);
}

/** True when two trees hold the same values, however they are written. The order of keys does not count. */
export function sameValue(a: TomlNode, b: TomlNode): boolean {
  if (a === b) return true;
  if (a.kind === 'table') {
    if (b.kind !== 'table' || a.entries.size !== b.entries.size) return false;
    for (const [key, entry] of a.entries) {
      const other = b.entries.get(key);
      if (!other || !sameValue(entry.value, other.value)) return false;
    }
    return true;
  }
  if (a.kind === 'array') {
    if (b.kind !== 'array' || a.items.length !== b.items.length) return false;
    for (let i = 0; i < a.items.length; i++) {
      if (!sameValue(a.items[i] as TomlNode, b.items[i] as TomlNode)) return false;
    }
    return true;
  }
  return a.kind === b.kind && Object.is(a.value, (b as ScalarNode).value);
}
