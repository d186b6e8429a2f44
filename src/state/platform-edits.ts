/** Edits from the form of a platform file: numbers keep their quotes, and from 2^63 on they get them (spec/platform-config.md F.1). */
import type { NewValue, Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import type { PlatformConfig } from '../model/platform-config.ts';
import { encodePlatformNumber } from '../model/platform-encode.ts';
import type { PlatformKeySpec } from '../model/platform-key-types.ts';
import { PLATFORM_KEY_ORDER } from '../model/platform-keys.ts';
import type { ConfigValue } from '../model/platform-value.ts';
import { viewOf } from './derive.ts';
import { applyOperations, type EditOutcome } from './edit-file.ts';
import type { StudioStore } from './studio.ts';

/** As `applyOperations`; values may be plain numbers wherever the file writes them in quotes. */
export function applyPlatformEdit(
  store: StudioStore,
  fileId: string,
  operations: readonly Operation[],
): EditOutcome {
  if (operations.length === 0) return { ok: true };
  const config = viewOf(store.getState(), fileId)?.platform;
  const encoded = config ? operations.map((operation) => encodeOperation(config, operation)) : operations;
  return applyOperations(store, fileId, encoded, 'form');
}

function encodeOperation(config: PlatformConfig, operation: Operation): Operation {
  switch (operation.kind) {
    case 'set': {
      const like = findValue(config, operation.path);
      const { value } = operation;
      if (typeof value === 'bigint') return { ...operation, value: encodePlatformNumber(value, like) };
      return { ...operation, value: quoteLarge(value) };
    }
    case 'insert-key':
      return { ...operation, value: quoteLarge(operation.value) };
    case 'insert-row':
      return operation.value === undefined ? operation : { ...operation, value: quoteLarge(operation.value) };
    default:
      return operation;
  }
}

function findValue({ items }: PlatformConfig, path: Path): ConfigValue | undefined {
  const item = items.find((candidate) => candidate.path.every((step, i) => step === path[i]));
  let value = item?.value;
  for (const step of path.slice(item?.path.length ?? 0))
    value = value?.kind === 'list' ? value.items[Number(step)] : undefined;
  return value;
}

const MAX_I64 = (1n << 63n) - 1n;
const INTEGER = /^(?:\d+(?:_\d+)*|0x[\da-f]+(?:_[\da-f]+)*|0o[0-7]+(?:_[0-7]+)*|0b[01]+(?:_[01]+)*)$/i;

/** Numbers that TOML has no room for, in quotes. */
function quoteLarge(value: NewValue): NewValue {
  if (typeof value === 'bigint') return value > MAX_I64 ? encodePlatformNumber(value) : value;
  if (typeof value !== 'object') return value;
  if ('literal' in value) {
    const isLarge = INTEGER.test(value.literal) && BigInt(value.literal.replaceAll('_', '')) > MAX_I64;
    return isLarge ? { literal: `"${value.literal}"` } : value;
  }
  return Array.isArray(value) ? value.map(quoteLarge) : value;
}

/** Adds a known key at its place; `editPlatform` writes the type behind it. A number whose start is quoted stays quoted. */
export function addPlatformKey(spec: PlatformKeySpec, path: Path, value: NewValue): readonly Operation[] {
  const isFlat = path.length === 1 && spec.section !== 'top';
  const { top, plat, devices } = PLATFORM_KEY_ORDER;
  const order = isFlat ? [...top, ...plat, ...devices] : PLATFORM_KEY_ORDER[spec.section];
  const isQuoted = spec.type === 'uint' && spec.initial.startsWith('"');
  const isLiteral = typeof value === 'object' && 'literal' in value && INTEGER.test(value.literal);
  const written = isQuoted && isLiteral ? { literal: `"${value.literal}"` } : value;
  return [{ kind: 'insert-key', path, value: written, order }];
}
