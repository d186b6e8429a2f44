/** Values of a platform file: which type a TOML value has or may have, and what it says (axconfig-gen 0.2.1). */
import { childPath, type Path } from '../base/path.ts';
import { findTrailingComment, type TomlDocument, type TomlNode } from '../toml/index.ts';
import { type ConfigType, typesEqual } from './platform-type.ts';
import { MAX_U64 } from './quantity.ts';

/** `label`: the comment behind a row on its own line. `literal`: the TOML text. */
interface Placed {
  readonly path: Path;
  readonly label: string | undefined;
}

export interface IntegerValue extends Placed {
  readonly kind: 'integer';
  readonly literal: string;
  readonly value: bigint;
  /** Written as a string, `"0xffff_8000_0000_0000"`: the only way to write 2^63 and more. */
  readonly quoted: boolean;
  /** The digits, without quotes: what Rust gets. */
  readonly digits: string;
}

export type ConfigValue =
  | IntegerValue
  | (Placed & { readonly kind: 'bool'; readonly literal: string; readonly value: boolean })
  | (Placed & { readonly kind: 'text'; readonly literal: string; readonly value: string })
  | ListValue;

export interface ListValue extends Placed {
  readonly kind: 'list';
  readonly items: readonly ConfigValue[];
}

const RADIX_DIGITS: Readonly<Record<string, RegExp>> = {
  '0x': /^[0-9a-f]+$/,
  '0o': /^[0-7]+$/,
  '0b': /^[01]+$/,
};

/** The number that a quoted text stands for, 0 … 2^64−1; `0XFF`, `+5` and `1_` count as numbers, `-5` does not. */
export function parseQuoted(text: string): bigint | undefined {
  const plain = text.toLowerCase().replaceAll('_', '');
  const prefix = plain.slice(0, 2);
  const pattern = RADIX_DIGITS[prefix];
  const digits = (pattern ? plain.slice(2) : plain).replace(/^\+/, '');
  if (!(pattern ?? /^[0-9]+$/).test(digits)) return undefined;
  const value = BigInt(pattern ? prefix + digits : digits);
  return value <= MAX_U64 ? value : undefined;
}

/** axconfig-gen takes booleans, integers, strings and arrays of them; gives the first node that is none of these. */
export function findInvalid(node: TomlNode, path: Path): { node: TomlNode; path: Path } | undefined {
  if (node.kind === 'array' && node.form === 'inline') {
    for (const [i, item] of node.items.entries()) {
      const found = findInvalid(item, childPath(path, i));
      if (found) return found;
    }
    return undefined;
  }
  return node.kind === 'boolean' || node.kind === 'integer' || node.kind === 'string'
    ? undefined
    : { node, path };
}

/** The first place where a value is not of a type, with the type that is expected there; undefined when it fits. */
export function findMismatch(
  node: TomlNode,
  path: Path,
  type: ConfigType,
): { node: TomlNode; path: Path; type: ConfigType } | undefined {
  const fault = { node, path, type };
  if (node.kind !== 'array' || (type.kind !== 'array' && type.kind !== 'tuple'))
    return scalarMatches(node, type) ? undefined : fault;
  if (type.kind === 'tuple' && type.items.length !== node.items.length) return fault;
  for (const [i, item] of node.items.entries()) {
    const expected = type.kind === 'tuple' ? type.items[i] : type.item;
    const found = expected && findMismatch(item, childPath(path, i), expected);
    if (found) return found;
  }
  return undefined;
}

function scalarMatches(node: TomlNode, type: ConfigType): boolean {
  const numeric = type.kind === 'int' || type.kind === 'uint';
  if (node.kind === 'boolean') return type.kind === 'bool';
  if (node.kind === 'integer') return numeric;
  if (node.kind !== 'string') return false;
  return type.kind === 'str' || (numeric && parseQuoted(node.value) !== undefined);
}

/** The type that axconfig-gen infers: digits in quotes are `uint`, unlike items make a tuple, an empty array is unknown. */
export function inferType(node: TomlNode): ConfigType {
  if (node.kind === 'boolean') return { kind: 'bool' };
  if (node.kind === 'integer') return { kind: node.value < 0n ? 'int' : 'uint' };
  if (node.kind === 'string') return { kind: parseQuoted(node.value) === undefined ? 'str' : 'uint' };
  if (node.kind !== 'array') return { kind: 'unknown' };
  const items = node.items.map(inferType);
  const [first] = items;
  if (first === undefined) return { kind: 'unknown' };
  for (const item of items) {
    // Upstream stops looking at the first item that differs: an unknown one behind it stays hidden in the tuple.
    if (item.kind === 'unknown') return item;
    if (!typesEqual(item, first)) return { kind: 'tuple', items };
  }
  return { kind: 'array', item: first };
}

/** Reads a value as its type; parts whose type is unknown are read as they infer. Undefined where it is no such value. */
export function readValue(
  doc: TomlDocument,
  node: TomlNode,
  path: Path,
  type: ConfigType,
): ConfigValue | undefined {
  const label = typeof path.at(-1) === 'number' ? findTrailingComment(doc, path)?.text : undefined;
  const placed = { path, label: label === undefined ? undefined : plainLabel(label) };
  if (node.kind === 'boolean') return { ...placed, kind: 'bool', literal: node.literal, value: node.value };
  if (node.kind === 'integer') {
    const { literal, value } = node;
    return { ...placed, kind: 'integer', literal, value, quoted: false, digits: literal };
  }
  if (node.kind === 'string') {
    const { literal, value: digits } = node;
    const number = type.kind === 'str' ? undefined : parseQuoted(digits);
    if (number === undefined) return { ...placed, kind: 'text', literal, value: digits };
    return { ...placed, kind: 'integer', literal, value: number, quoted: true, digits };
  }
  if (node.kind !== 'array') return undefined;
  const items = node.items.map((item, i) => readValue(doc, item, childPath(path, i), itemType(type, i)));
  return items.includes(undefined)
    ? undefined
    : { ...placed, kind: 'list', items: items as readonly ConfigValue[] };
}

export function itemType(type: ConfigType, index: number): ConfigType {
  if (type.kind === 'array') return type.item;
  return (type.kind === 'tuple' ? type.items[index] : undefined) ?? { kind: 'unknown' };
}

function plainLabel(comment: string): string | undefined {
  const label = comment.replace(/^#+/, '').trim();
  return label === '' ? undefined : label;
}
