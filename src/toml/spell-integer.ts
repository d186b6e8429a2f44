import { memoByIdentity } from '../base/memo.ts';
import type { NewInteger, NewValue, Operation } from '../base/operation.ts';
import { formatInteger, type IntegerHint } from './format-integer.ts';
import { isIntegerValue, isListValue, isTableValue } from './format-value.ts';
import { type NumberPlace, nodeAtPlace, numberLiteral, numbersNear } from './number-place.ts';
import { ownStyle } from './own-style.ts';
import { decodeInteger } from './scan-number.ts';
import type { TomlDocument } from './tree.ts';

/** The operation with every number of its value as the text that is written for it. */
export function spellOperation(doc: TomlDocument, operation: Operation): Operation {
  switch (operation.kind) {
    case 'set':
    case 'insert-key':
      return { ...operation, value: mapNumbers({ doc, path: operation.path }, operation.value, spelled) };
    case 'insert-row': {
      if (operation.value === undefined) return operation;
      const place = { doc, path: [...operation.path, operation.index], newRowIn: operation.path.length };
      return { ...operation, value: mapNumbers(place, operation.value, spelled) };
    }
    default:
      return operation;
  }
}

function spelled(place: NumberPlace, value: bigint | NewInteger): NewValue {
  return { literal: spellInteger(place, value) };
}

/** The value with every number in it as `change` makes it, each at its own place. */
export function mapNumbers(
  place: NumberPlace,
  value: NewValue,
  change: (place: NumberPlace, value: bigint | NewInteger) => NewValue,
): NewValue {
  if (typeof value === 'bigint' || isIntegerValue(value)) return change(place, value);
  const inner = (item: NewValue, step: string | number) =>
    mapNumbers({ ...place, path: [...place.path, step] }, item, change);
  if (isListValue(value)) return value.map(inner);
  if (!isTableValue(value)) return value;
  const pairs = Object.entries(value.table).map(([key, item]) => [key, inner(item, key)] as const);
  return { table: Object.fromEntries(pairs) };
}

/**
 * The literal that is written for a number in a place: as it was entered where that has a style of its own, else in the
 * style of the number that stands there, else of its column, else of the same key elsewhere, else as is usual.
 * A lone `0` shows no radix, so a quantity (`2G`) goes by the column before it.
 */
export function spellInteger(place: NumberPlace, value: bigint | NewInteger): string {
  const { integer, entered, usual }: NewInteger = typeof value === 'bigint' ? { integer: value } : value;
  const own = entered === undefined ? undefined : ownStyle(entered, integer);
  if (own !== undefined) return own;
  const here = numberLiteral(nodeAtPlace(place));
  if (here !== undefined && decodeInteger(here, 0, here.length) === integer) return here;
  const isPlain = entered !== undefined && /^-?\d+$/.test(entered.trim());
  const isTold = here !== undefined && (here !== '0' || isPlain || entered === undefined);
  const like = isTold ? here : (modelNear(place) ?? here ?? usualLike(place, usual));
  return formatInteger(integer, like, hintOf(place, integer, usual));
}

/** The usual literal, without its underscores in a file that does not group. */
function usualLike({ doc }: NumberPlace, usual: string | undefined): string | undefined {
  return usual?.startsWith('0x') && hexGroupHabit(doc) === 0 ? usual.replaceAll('_', '') : usual;
}

/** The nearest number that shows a radix: a lone `0` only where there is no other. */
function modelNear(place: NumberPlace): string | undefined {
  let zero: string | undefined;
  for (const literal of literalsNear(place)) {
    if (literal !== '0') return literal;
    zero = literal;
  }
  return zero;
}

function* literalsNear(place: NumberPlace): Generator<string> {
  for (const node of numbersNear(place)) yield numberLiteral(node) as string;
}

function hintOf(place: NumberPlace, integer: bigint, usual: string | undefined): IntegerHint {
  // Short numbers are not grouped, so that nothing need be looked up for them.
  const habit = integer > 0xffffn ? hexGroupHabit(place.doc) : undefined;
  const group = habit ?? (usual?.startsWith('0x') && usual.includes('_') ? 4 : undefined);
  return {
    beside: { [Symbol.iterator]: () => literalsNear(place) },
    ...(group !== undefined && { group }),
  };
}

/** Digits between two `_` in the file's long hexadecimal numbers, 0 without; undefined where the file has none. */
const hexGroupHabit = memoByIdentity(({ text }: TomlDocument): number | undefined => {
  if (/\b0x[0-9a-fA-F]+_[0-9a-fA-F]{4}\b/.test(text)) return 4;
  return /\b0x[0-9a-fA-F]{5,}\b/.test(text) ? 0 : undefined;
});
