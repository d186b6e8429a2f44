import { assertNever } from '../base/assert.ts';
import type { NewValue } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { encodeNew } from '../model/encode.ts';
import { encodePlatformNumber } from '../model/platform-encode.ts';
import { inferType, readValue } from '../model/platform-value.ts';
import { formatHex } from '../model/quantity.ts';
import { findKeyAt } from '../model/vm-keys.ts';
import { findNode, type TomlDocument, type TomlNode } from '../toml/index.ts';
import type { GivenValue } from './assignment.ts';
import type { Place } from './place.ts';

/**
 * What is written at `path`: over an old value in its style, part by part, so that what does not change keeps its
 * bytes; where nothing was, as it was typed, a quantity as files of this kind write numbers.
 */
export function encodeGiven(given: GivenValue, path: Path, place: Place): NewValue {
  const old = findNode(place.doc, path);
  if (given.kind === 'toml') return encodeNode(given.node, path, old, place);
  return encodeNumber(given.value, undefined, path, old, place);
}

function encodeNode(node: TomlNode, path: Path, old: TomlNode | undefined, place: Place): NewValue {
  switch (node.kind) {
    case 'integer':
      return encodeNumber(node.value, node.literal, path, old, place);
    case 'string':
      return old?.kind === 'string' ? node.value : { literal: node.literal };
    case 'boolean':
      return node.value;
    case 'float':
    case 'datetime':
      return { literal: node.literal };
    case 'array': {
      const items = old?.kind === 'array' ? old.items : [];
      return node.items.map((item, i) => encodeNode(item, [...path, i], items[i], place));
    }
    case 'table': {
      const entries = old?.kind === 'table' ? old.entries : undefined;
      const pairs = [...node.entries].map(
        ([key, { value }]) =>
          [key, encodeNode(value, [...path, key], entries?.get(key)?.value, place)] as const,
      );
      return { table: Object.fromEntries(pairs) };
    }
    default:
      return assertNever(node);
  }
}

const MAX_I64 = (1n << 63n) - 1n;

/** `typed`: its literal; undefined for a quantity. */
function encodeNumber(
  value: bigint,
  typed: string | undefined,
  path: Path,
  old: TomlNode | undefined,
  place: Place,
): NewValue {
  if (place.kind === 'platform') return encodeForPlatform(value, typed, path, old, place.doc);
  if (old?.kind === 'integer') return value;
  if (typed !== undefined) return { literal: typed };
  const spec = place.kind === 'vm' ? findKeyAt(path, place.layout) : undefined;
  const isKey = typeof path.at(-1) === 'string';
  return spec && isKey && spec.type.kind !== 'rows'
    ? encodeNew(spec.type, value)
    : { literal: formatHex(value) };
}

/** Numbers may stand in quotes there, and from 2^63 on must. */
function encodeForPlatform(
  value: bigint,
  typed: string | undefined,
  path: Path,
  old: TomlNode | undefined,
  doc: TomlDocument,
): NewValue {
  const like = old && readValue(doc, old, path, inferType(old));
  if (like?.kind === 'integer' || typed === undefined) return encodePlatformNumber(value, like);
  return { literal: value > MAX_I64 ? `"${typed}"` : typed };
}
