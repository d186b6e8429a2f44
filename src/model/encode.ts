/**
 * A number → what `base/operation.ts` writes. Which style it gets is decided where it is written (`toml/spell-integer`);
 * here stands only how files usually write numbers of a type, for places where nothing shows it.
 */
import type { NewInteger, NewValue } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import type { FieldType } from './key-types.ts';
import { formatDecimal, formatHex } from './quantity.ts';

/** `entered`: the text that stands for the number. `type` undefined: nothing is known of its place. */
export function encodeNumber(type: FieldType | undefined, value: bigint, entered?: string): NewInteger {
  const usual = usualLiteral(type, value, entered);
  return {
    integer: value,
    ...(entered !== undefined && { entered }),
    ...(usual !== undefined && { usual }),
  };
}

/** What a table of keys offers as a value: a number takes the style of its place, all else is written as it stands. */
export function encodeInitial(literal: string): NewValue {
  if (!/^(?:0x[\da-f_]+|\d+)$/i.test(literal)) return { literal };
  return { integer: BigInt(literal.replaceAll('_', '')), usual: literal };
}

/** Plain digits are changed to hexadecimal only where numbers are always written so. */
function usualLiteral(
  type: FieldType | undefined,
  value: bigint,
  entered: string | undefined,
): string | undefined {
  if (type && ['address', 'size', 'flags'].includes(type.kind)) return formatHex(value);
  if (entered !== undefined && /^-?\d+$/.test(entered.trim())) return undefined;
  if (type?.kind === 'uint') return formatDecimal(value);
  return type && value < 16n ? formatDecimal(value) : formatHex(value);
}

/** The type of a value inside one of this type: of a cell by its column's number or key, of an item of a list. */
export function typeBelow(type: FieldType, rest: Path): FieldType | undefined {
  const [step, column, ...inner] = rest;
  if (step === undefined) return type;
  if (type.kind === 'uint-list')
    return type.item === 'cpu-mask' ? { kind: 'flags', bits: [] } : { kind: 'port' };
  if (type.kind !== 'rows' || column === undefined) return undefined;
  const { columns } = type.row;
  const spec = typeof column === 'number' ? columns[column] : columns.find(({ key }) => key === column);
  return spec && typeBelow(spec.type, inner);
}
