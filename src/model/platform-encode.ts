/**
 * Numbers of a form → what is written into a platform file: in the style of the number that they replace, its quotes
 * kept, and quoted from 2^63 on (spec/platform-config.md F.1).
 */
import type { NewValue, Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { formatInteger } from '../toml/index.ts';
import type { PlatformConfig } from './platform-config.ts';
import { PLATFORM_KEY_ORDER } from './platform-keys.ts';
import { findPlatformItem, placeOfKey, platformFormat, platformKey } from './platform-lookup.ts';
import type { ConfigValue } from './platform-value.ts';

const MAX_I64 = (1n << 63n) - 1n;
const HEX = { radix: 16, group: 4 } as const;

/** What `set` writes over `like`, or into a place where nothing was; there in hex, grouped in fours, or `decimal`. */
export function encodePlatformNumber(value: bigint, like?: ConfigValue, decimal = false): NewValue {
  const hint = decimal ? undefined : HEX;
  if (like?.kind === 'integer' && !like.quoted && value <= MAX_I64) return value;
  const model = like?.kind === 'integer' && isPlainNumber(like.digits) ? like.digits : undefined;
  const digits = formatInteger(value, model, hint);
  if (like?.kind === 'integer' && like.quoted) {
    const quote = /^("""|'''|"|')/.exec(like.literal)?.[0] ?? '"';
    return { literal: `${quote}${digits}${quote}` };
  }
  return { literal: value > MAX_I64 ? `"${digits}"` : digits };
}

/** Upstream takes more spellings in quotes than TOML does bare: `0XFF`, `_5`. */
function isPlainNumber(digits: string): boolean {
  return /^(?:0x[\da-fA-F]+(?:_[\da-fA-F]+)*|0o[0-7]+(?:_[0-7]+)*|0b[01]+(?:_[01]+)*|0|[1-9]\d*(?:_\d+)*)$/.test(
    digits,
  );
}

/** Writes a number over a value of the file. */
export function setNumber(like: ConfigValue, value: bigint): Operation {
  return { kind: 'set', path: like.path, value: encodePlatformNumber(value, like) };
}

/** Gives a known key a number: in place where it is written, else as a new key. `key`: the seed's name. */
export function putPlatformNumber(config: PlatformConfig, key: string, value: bigint): Operation {
  const like = findPlatformItem(config, key)?.value;
  if (like) return setNumber(like, value);
  const field = platformKey(key).field.kind;
  return insertKey(config, key, encodePlatformNumber(value, undefined, field === 'uint'));
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

/** A new `[base, size]` row. */
export function encodeRange(start: bigint, size: bigint): NewValue {
  return [encodePlatformNumber(start), encodePlatformNumber(size)];
}
