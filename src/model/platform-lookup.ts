/** What the known keys of one platform file say, by their seed names, whatever format the file has (spec/platform-config.md F.3). */
import { memoByIdentity } from '../base/memo.ts';
import type { Path } from '../base/path.ts';
import type { PlatformConfig, PlatformItem } from './platform-config.ts';
import type { PlatformFormat, PlatformKeySpec } from './platform-key-types.ts';
import { findPlatformKey, PLATFORM_KEYS, platformKeyPath } from './platform-keys.ts';
import type { ConfigValue, IntegerValue } from './platform-value.ts';

interface Index {
  readonly format: PlatformFormat;
  readonly at: ReadonlyMap<string | undefined, ReadonlyMap<string, PlatformItem>>;
  /** Under the name that the file's format uses, else under the other one; by the seed's name. */
  readonly known: ReadonlyMap<string, PlatformItem>;
}

/** Once for each version of a file: it is asked for some hundred keys. */
const indexOf = memoByIdentity((config: PlatformConfig): Index => {
  const format = readFormat(config);
  const at = new Map<string | undefined, Map<string, PlatformItem>>();
  const known = new Map<string, PlatformItem>();
  for (const item of config.items) {
    const { table, key } = item;
    const items = at.get(table) ?? new Map<string, PlatformItem>();
    at.set(table, items.set(key, item));
    const spec = findPlatformKey(item.path);
    if (!spec || (table === undefined && spec.section !== 'top' && format !== 'flat')) continue;
    const isUsual = (name: string) => (format === 'package') === (name !== spec.key);
    const other = known.get(spec.key);
    if (!other || (isUsual(key) && !isUsual(other.key))) known.set(spec.key, item);
  }
  return { format, at, known };
});

/** A file that names neither an architecture nor a platform and has no `[plat]` holds settings of the kernel. */
export function platformFormat(config: PlatformConfig): PlatformFormat {
  return indexOf(config).format;
}

function readFormat(config: PlatformConfig): PlatformFormat {
  const { items, tables } = config;
  const isTop = (key: string) => items.some((item) => item.table === undefined && item.key === key);
  if (isTop('package')) return 'package';
  if (tables.length === 0 && items.some((item) => findPlatformKey(item.path)?.section === 'plat'))
    return 'flat';
  const isPlatform = isTop('arch') || isTop('platform') || tables.some((table) => table.name === 'plat');
  return isPlatform ? 'seed' : 'defconfig';
}

/** Under the name that the file's format uses, else under the other one. `key`: the seed's name. */
export function findPlatformItem(config: PlatformConfig, key: string): PlatformItem | undefined {
  return indexOf(config).known.get(key);
}

/** The item of exactly this table and name. */
export function findItemAt(
  config: PlatformConfig,
  table: string | undefined,
  key: string,
): PlatformItem | undefined {
  return indexOf(config).at.get(table)?.get(key);
}

/** The known key of that seed name. */
export function platformKey(key: string): PlatformKeySpec {
  const spec = PLATFORM_KEYS.find((candidate) => candidate.key === key);
  if (!spec) throw new Error(`no such platform key: ${key}`);
  return spec;
}

/** Where the key stands or would stand. */
export function placeOfKey(config: PlatformConfig, key: string): Path {
  return findPlatformItem(config, key)?.path ?? platformKeyPath(platformKey(key), platformFormat(config));
}

/** The number, 0 … 2^64−1; undefined where the key is missing or its value is no such number. */
export function findUint(config: PlatformConfig, key: string): bigint | undefined {
  const value = findPlatformItem(config, key)?.value;
  return value?.kind === 'integer' && value.value >= 0n ? value.value : undefined;
}

export function findText(config: PlatformConfig, key: string): string | undefined {
  const value = findPlatformItem(config, key)?.value;
  return value?.kind === 'text' ? value.value : undefined;
}

/** One `[base, size]` row, in bytes. */
export interface PlatformRange {
  readonly path: Path;
  readonly label: string | undefined;
  readonly start: bigint;
  readonly size: bigint;
  readonly startValue: IntegerValue;
  readonly sizeValue: IntegerValue;
}

/** The rows of a list of pairs; rows that are no pair of numbers are left out. */
export function findRanges(config: PlatformConfig, key: string): readonly PlatformRange[] {
  const value = findPlatformItem(config, key)?.value;
  return value?.kind === 'list' ? value.items.flatMap((row) => rangeOf(row) ?? []) : [];
}

function rangeOf(row: ConfigValue): PlatformRange | undefined {
  if (row.kind !== 'list' || row.items.length !== 2) return undefined;
  const [start, size] = row.items;
  if (start?.kind !== 'integer' || size?.kind !== 'integer' || start.value < 0n || size.value < 0n)
    return undefined;
  return {
    path: row.path,
    label: row.label,
    start: start.value,
    size: size.value,
    startValue: start,
    sizeValue: size,
  };
}
