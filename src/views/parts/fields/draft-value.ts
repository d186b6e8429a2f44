import type { FieldType } from '../../../model/key-types.ts';
import { MAX_U64, parseQuantity } from '../../../model/quantity.ts';
import type { EnteredNumber } from '../../../state/entered-value.ts';

/** What a draft in a control means. */
export type DraftValue<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'error'; readonly message: string };

/** The largest number that the type holds. */
export function maxOf(type: FieldType): bigint {
  if (type.kind === 'port') return 0xffffn;
  if (type.kind === 'uint' || type.kind === 'choice') return (1n << BigInt(type.bits)) - 1n;
  return MAX_U64;
}

/** `0x8000_0000`, `4096`, `2G`, `512M+64K`: a number that the type holds; quotes around it do not count. */
export function parseNumberDraft(text: string, type: FieldType): DraftValue<EnteredNumber> {
  const plain = text.trim().replace(/^"(.*)"$/, '$1');
  if (type.kind === 'uint' && type.signed) return parseSigned(plain);
  const quantity = parseQuantity(plain);
  if (quantity.kind === 'error') return quantity;
  const max = maxOf(type);
  if (quantity.value > max) return fail(`The number is larger than 0x${max.toString(16)}.`);
  return { kind: 'value', value: { value: quantity.value, entered: plain } };
}

function parseSigned(text: string): DraftValue<EnteredNumber> {
  const entered = text.replace(/^−/, '-');
  const isNegative = entered.startsWith('-');
  const quantity = parseQuantity(isNegative ? entered.slice(1) : entered);
  if (quantity.kind === 'error') return quantity;
  const value = isNegative ? -quantity.value : quantity.value;
  if (BigInt.asIntN(64, value) !== value) return fail('The number does not fit 64 bits with a sign.');
  return { kind: 'value', value: { value, entered } };
}

/** `0x0, 0x100`: numbers between commas or spaces, brackets allowed; an empty text is the empty list. */
export function parseNumbersDraft(text: string, type: FieldType): DraftValue<readonly EnteredNumber[]> {
  const inner = text.trim().replace(/^\[/, '').replace(/\]$/, '');
  const values: EnteredNumber[] = [];
  for (const part of inner.split(/[\s,;]+/)) {
    if (part === '') continue;
    const value = parseNumberDraft(part, type);
    if (value.kind === 'error') return value;
    values.push(value.value);
  }
  return { kind: 'value', value: values };
}

/** A value as TOML text, whose numbers may be quantities; whether it is TOML is judged where it is written. */
export function parseRawDraft(text: string): DraftValue<string> {
  const literal = text.trim();
  return literal === ''
    ? fail('Enter a value as TOML, e.g. 1, "text" or [].')
    : { kind: 'value', value: literal };
}

function fail(message: string): DraftValue<never> {
  return { kind: 'error', message };
}
