/**
 * A value of a form → what `base/operation.ts` writes. Over an existing literal the plain number is enough: `toml/edit`
 * keeps that literal's radix, grouping and case. What is new is written as files usually write it.
 */
import type { NewValue } from '../base/operation.ts';
import type { FieldType, KeySpec, RowSpec } from './key-types.ts';
import { formatDecimal, formatHex } from './quantity.ts';

/** What a field hands over: numbers as bigint, words and texts as string, lists as lists. */
export type FormValue = bigint | boolean | string | readonly FormValue[];

/** A value for `set`: the style of the literal that it replaces is kept. */
export function encodeValue(value: FormValue): NewValue {
  return typeof value === 'object' ? value.map(encodeValue) : value;
}

/** A value where none was: addresses, sizes and flags in hex grouped in fours, other numbers in decimal. */
export function encodeNew(type: FieldType, value: FormValue): NewValue {
  if (typeof value === 'object') return value.map((item) => encodeNew(itemType(type), item));
  return typeof value === 'bigint' ? { literal: formatNumber(type, value) } : value;
}

/** A new key with the value that the table starts it with. */
export function encodeInitial(spec: KeySpec): NewValue {
  return { literal: spec.initial };
}

/** A new positional row; cells that are not given start as the table says. */
export function encodeRow(row: RowSpec, cells: Readonly<Record<string, FormValue>> = {}): NewValue {
  return row.columns.map((column) => {
    const value = cells[column.key];
    return value === undefined ? { literal: column.initial } : encodeNew(column.type, value);
  });
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
