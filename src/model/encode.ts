/**
 * A new value → what `base/operation.ts` writes, as files usually write it. Over an existing literal the plain number is
 * enough: `toml/edit` keeps that literal's radix, grouping and case.
 */
import type { NewValue } from '../base/operation.ts';
import type { FieldType } from './key-types.ts';
import { formatDecimal, formatHex } from './quantity.ts';

/** Numbers as bigint, words and texts as string, lists as lists. */
export type FormValue = bigint | boolean | string | readonly FormValue[];

/** A value where none was: addresses, sizes and flags in hex grouped in fours, other numbers in decimal. */
export function encodeNew(type: FieldType, value: FormValue): NewValue {
  if (typeof value === 'object') return value.map((item) => encodeNew(itemType(type), item));
  return typeof value === 'bigint' ? { literal: formatNumber(type, value) } : value;
}

function itemType(type: FieldType): FieldType {
  return type.kind === 'uint-list' && type.item === 'cpu-mask' ? { kind: 'flags', bits: [] } : type;
}

function formatNumber(type: FieldType, value: bigint): string {
  switch (type.kind) {
    case 'address':
    case 'size':
    case 'flags':
      return formatHex(value);
    case 'choice':
    case 'port':
    case 'uint-list':
      return value < 16n ? formatDecimal(value) : formatHex(value);
    default:
      return formatDecimal(value);
  }
}
