/** What was entered in a control → what is written: numbers with the text that stands for them, so that its style is kept. */
import type { NewInteger, NewValue } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { encodeInitial, encodeNumber, typeBelow } from '../model/encode.ts';
import type { FieldType } from '../model/key-types.ts';
import { encodeTyped, parseTypedValue } from '../model/typed-value.ts';
import { ownStyle } from '../toml/index.ts';

export interface EnteredNumber {
  readonly value: bigint;
  /** The text of the control, trimmed. */
  readonly entered: string;
}

/** True where what was entered is what stands there: the same number, in no other style of its own. */
export function isSameNumber(
  { value, entered }: EnteredNumber,
  now: { readonly literal: string; readonly value: bigint },
): boolean {
  return value === now.value && (ownStyle(entered, value) ?? now.literal) === now.literal;
}

/** `entered`: undefined for a number that is chosen, not typed. */
export function numberOf(type: FieldType, value: bigint, entered?: string): NewInteger {
  return encodeNumber(type, value, entered);
}

/** The type of the items of a list of numbers. */
export function itemType(type: FieldType & { readonly kind: 'uint-list' }): FieldType {
  return typeBelow(type, [0]) ?? type;
}

/** A value that a table of keys offers. */
export function initialValue(literal: string): NewValue {
  return encodeInitial(literal);
}

/** A value as TOML whose numbers may be quantities; text that is neither stays, and is refused where it is written. */
export function rawValue(text: string, type: FieldType, path: Path): NewValue {
  const typed = parseTypedValue(text);
  if (typed.kind === 'error' || typed.quantities.size === 0) return { literal: text };
  const above = type.kind === 'rows' && typeof path.at(-1) === 'number' ? [0] : [];
  return encodeTyped(typed, undefined, (value, entered, rest) =>
    encodeNumber(typeBelow(type, [...above, ...rest]), value, entered),
  );
}
