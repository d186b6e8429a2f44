import type { NewValue } from '../base/operation.ts';
import { formatInteger, type IntegerHint } from './format-integer.ts';
import { formatString } from './format-string.ts';
import type { TomlNode } from './tree.ts';

const BARE_KEY = /^[A-Za-z0-9_-]+$/;

/** A key as it is written in a file: bare where it can be. */
export function formatKey(key: string): string {
  return BARE_KEY.test(key) ? key : formatString(key);
}

export function isTableValue(
  value: NewValue,
): value is { readonly table: Readonly<Record<string, NewValue>> } {
  return typeof value === 'object' && 'table' in value;
}

export function isLiteralValue(value: NewValue): value is { readonly literal: string } {
  return typeof value === 'object' && 'literal' in value;
}

export function isListValue(value: NewValue): value is readonly NewValue[] {
  return Array.isArray(value);
}

/** A value on one line, scalars in the style of the node that they replace (`like`). */
export function formatValue(value: NewValue, like?: TomlNode, hint?: IntegerHint): string {
  if (typeof value === 'bigint')
    return formatInteger(value, like?.kind === 'integer' ? like.literal : undefined, hint);
  if (typeof value === 'string')
    return formatString(value, like?.kind === 'string' ? like.literal : undefined);
  if (typeof value === 'boolean') return String(value);
  if (isLiteralValue(value)) return value.literal;
  if (isTableValue(value)) {
    const pairs = Object.entries(value.table).map(
      ([key, item]) => `${formatKey(key)} = ${formatValue(item)}`,
    );
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  return `[${value.map((item) => formatValue(item)).join(', ')}]`;
}
