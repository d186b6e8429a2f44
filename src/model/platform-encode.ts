/**
 * Numbers → what is written into a platform file: digits as in any file, in quotes where the file has them in quotes,
 * and from 2^63 on always (spec/platform-config.md F.1).
 */
import type { NewInteger, NewValue, Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import {
  mapNumbers,
  type NumberPlace,
  nodeAtPlace,
  numbersNear,
  ownStyle,
  spellInteger,
  type TomlDocument,
  type TomlNode,
} from '../toml/index.ts';
import { encodeNumber, typeBelow } from './encode.ts';
import type { FieldType } from './key-types.ts';
import type { PlatformConfig } from './platform-config.ts';
import { findPlatformKey, PLATFORM_KEY_ORDER } from './platform-keys.ts';
import { findPlatformItem, placeOfKey, platformFormat, platformKey } from './platform-lookup.ts';
import { type ConfigValue, parseQuoted } from './platform-value.ts';

const MAX_I64 = (1n << 63n) - 1n;
const INTEGER = /^(?:\d+(?:_\d+)*|0x[\da-f]+(?:_[\da-f]+)*|0o[0-7]+(?:_[0-7]+)*|0b[01]+(?:_[01]+)*)$/i;

/** The operation with every number of its value in the digits and quotes that it gets at its place. */
export function encodePlatformOperation(doc: TomlDocument, operation: Operation): Operation {
  switch (operation.kind) {
    case 'set':
    case 'insert-key':
      return { ...operation, value: encodeValue({ doc, path: operation.path }, operation.value) };
    case 'insert-row': {
      if (operation.value === undefined) return operation;
      const { path, index } = operation;
      const place = { doc, path: [...path, index], newRowIn: path.length };
      return { ...operation, value: encodeValue(place, operation.value) };
    }
    default:
      return operation;
  }
}

function encodeValue(place: NumberPlace, value: NewValue): NewValue {
  return quoteLarge(mapNumbers(place, value, encodeAt));
}

function encodeAt(place: NumberPlace, value: bigint | NewInteger): NewValue {
  const number = typeof value === 'bigint' ? encodeNumber(platformTypeAt(place.path), value) : value;
  const { integer, entered } = number;
  const node = nodeAtPlace(place);
  // Upstream takes more spellings in quotes than TOML does bare: `0XFF`, `_5`.
  const isSame = node?.kind === 'string' && parseQuoted(node.value) === integer;
  if (isSame && (entered === undefined || ownStyle(entered, integer) === undefined))
    return { literal: node.literal };
  const digits = spellInteger(place, number);
  const quote = integer < 0n ? '' : quoteAt(place, node);
  return { literal: quote + digits + quote };
}

/** The type of the number at a path, where AxVisor's code knows its key. */
export function platformTypeAt(path: Path): FieldType | undefined {
  const spec = findPlatformKey(path);
  return spec && typeBelow(spec.field, path.slice(typeof path[1] === 'string' ? 2 : 1));
}

/** The quotes of the number that stands there, else of its column, else those in which the key usually stands. */
function quoteAt(place: NumberPlace, node: TomlNode | undefined): string {
  if (node) return quoteOf(node);
  for (const near of numbersNear(place)) return quoteOf(near);
  const isKey = typeof place.path.at(-1) === 'string';
  return isKey && findPlatformKey(place.path)?.initial.startsWith('"0x') ? '"' : '';
}

function quoteOf(node: TomlNode): string {
  if (node.kind !== 'string' || parseQuoted(node.value) === undefined) return '';
  return /^("""|'''|"|')/.exec(node.literal)?.[0] ?? '';
}

/** Numbers that TOML has no room for, in quotes. */
function quoteLarge(value: NewValue): NewValue {
  if (typeof value !== 'object') return value;
  if ('literal' in value) {
    const isLarge = INTEGER.test(value.literal) && BigInt(value.literal.replaceAll('_', '')) > MAX_I64;
    return isLarge ? { literal: `"${value.literal}"` } : value;
  }
  return Array.isArray(value) ? value.map(quoteLarge) : value;
}

/** Writes a number over a value of the file. */
export function setNumber(like: ConfigValue, value: bigint): Operation {
  return { kind: 'set', path: like.path, value };
}

/** Gives a known key a number: in place where it is written, else as a new key. `key`: the seed's name. */
export function putPlatformNumber(config: PlatformConfig, key: string, value: bigint): Operation {
  const like = findPlatformItem(config, key)?.value;
  return like ? setNumber(like, value) : insertKey(config, key, value);
}

/** The same with TOML text. */
export function putPlatformLiteral(config: PlatformConfig, key: string, literal: string): Operation {
  const path = findPlatformItem(config, key)?.path;
  return path ? { kind: 'set', path, value: { literal } } : insertKey(config, key, { literal });
}

function insertKey(config: PlatformConfig, key: string, value: NewValue): Operation {
  const path: Path = placeOfKey(config, key);
  const { top, plat, devices } = PLATFORM_KEY_ORDER;
  const order =
    platformFormat(config) === 'flat'
      ? [...top, ...plat, ...devices]
      : PLATFORM_KEY_ORDER[platformKey(key).section];
  return { kind: 'insert-key', path, value, order };
}
