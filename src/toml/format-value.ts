import type { NewInteger, NewValue } from '../base/operation.ts';
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

export function isIntegerValue(value: NewValue): value is NewInteger {
  return typeof value === 'object' && 'integer' in value;
}

/** A value on one line, a text with the quotes of the one that it replaces (`like`). Numbers are spelled before. */
export function formatValue(value: NewValue, like?: TomlNode): string {
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string')
    return formatString(value, like?.kind === 'string' ? like.literal : undefined);
  if (isIntegerValue(value)) return String(value.integer);
  if (isLiteralValue(value)) return value.literal;
  if (isTableValue(value)) {
    const pairs = Object.entries(value.table).map(
      ([key, item]) => `${formatKey(key)} = ${formatValue(item)}`,
    );
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  return `[${value.map((item) => formatValue(item)).join(', ')}]`;
}
