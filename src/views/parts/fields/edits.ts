import type { NewValue, Operation } from '../../../base/operation.ts';
import type { Path } from '../../../base/path.ts';
import type { ColumnSpec, FieldType, KeySpec } from '../../../model/key-types.ts';
import { keyOrder, keyPath, type Layout } from '../../../model/vm-keys.ts';
import { type EnteredNumber, isSameNumber, itemType, numberOf } from '../../../state/entered-value.ts';
import type { Cell, NumberItem } from '../../../state/form-cell.ts';
import { type DraftValue, parseNumberDraft, parseNumbersDraft, parseRawDraft } from './draft-value.ts';

type NumbersCell = Pick<Extract<Cell, { kind: 'numbers' }>, 'path' | 'items'>;
type NumbersType = Extract<FieldType, { kind: 'uint-list' }>;

export function setValue(path: Path, value: NewValue): readonly Operation[] {
  return [{ kind: 'set', path, value }];
}

/** From one list of numbers to another by the fewest items touched, so that the others keep their spelling. */
export function setNumbers(
  { path, items: before }: NumbersCell,
  after: readonly EnteredNumber[],
  type: NumbersType,
): readonly Operation[] {
  const item = itemType(type);
  const encode = ({ value, entered }: EnteredNumber) => numberOf(item, value, entered);
  const insert = (number: EnteredNumber, index: number): Operation[] => [
    { kind: 'insert-row', path, index, value: encode(number) },
  ];
  const remove = (index: number): Operation => ({ kind: 'remove-row', path: [...path, index] });
  const kept = after.length < before.length ? stayed(after, before, (a, b) => [a, b]) : undefined;
  if (kept) return before.flatMap((_, i) => (kept.has(i) ? [] : remove(i))).reverse();
  const old = after.length > before.length ? stayed(before, after, (b, a) => [a, b]) : undefined;
  if (old) return after.flatMap((number, i) => (old.has(i) ? [] : insert(number, i)));
  return [
    ...after.flatMap((number, i): readonly Operation[] => {
      const now = before[i];
      if (!now) return insert(number, i);
      return isSameNumber(number, now) ? [] : setValue([...path, i], encode(number));
    }),
    ...before.flatMap((_, i) => (i < after.length ? [] : remove(i))).reverse(),
  ];
}

/**
 * Where the items of the shorter list stand in the longer one, in their order; undefined when one is not there. Items
 * whose text is the same are found before those that only mean the same.
 */
function stayed<S, L>(
  short: readonly S[],
  long: readonly L[],
  pair: (short: S, long: L) => readonly [EnteredNumber, NumberItem],
): ReadonlySet<number> | undefined {
  const tries = [
    (number: EnteredNumber, { literal }: NumberItem) => number.entered === literal,
    isSameNumber,
  ];
  for (const isSame of tries) {
    const found = new Set<number>();
    let at = 0;
    for (const item of short) {
      while (at < long.length && !isSame(...pair(item, long[at] as L))) at++;
      if (at < long.length) found.add(at++);
    }
    if (found.size === short.length) return found;
  }
  return undefined;
}

/** Writes a cell that the row does not have: the next item of a positional row, a key of a table row. */
export function fillCell(path: Path, columns: readonly ColumnSpec[], value: NewValue): readonly Operation[] {
  const last = path.at(-1) as string | number;
  if (typeof last === 'number') return [{ kind: 'insert-row', path: path.slice(0, -1), index: last, value }];
  return [{ kind: 'insert-key', path, value, order: columns.map((column) => column.key) }];
}

export function addKey(spec: KeySpec, layout: Layout, value: NewValue): readonly Operation[] {
  return [{ kind: 'insert-key', path: keyPath(spec, layout), value, order: keyOrder(spec, layout) }];
}

/** What is entered for a value that the file does not have yet. */
export function parseNewValue(text: string, type: FieldType): DraftValue<NewValue> {
  switch (type.kind) {
    case 'text':
    case 'path':
      return { kind: 'value', value: text };
    case 'uint-list': {
      const numbers = parseNumbersDraft(text, type);
      if (numbers.kind === 'error') return numbers;
      const item = itemType(type);
      return {
        kind: 'value',
        value: numbers.value.map((number) => numberOf(item, number.value, number.entered)),
      };
    }
    case 'address':
    case 'size':
    case 'uint':
    case 'port':
    case 'flags':
      return parseNewNumber(text, type);
    case 'choice':
      return type.of === 'uint' ? parseNewNumber(text, type) : parseNewRaw(text);
    default:
      return parseNewRaw(text);
  }
}

function parseNewNumber(text: string, type: FieldType): DraftValue<NewValue> {
  const number = parseNumberDraft(text, type);
  if (number.kind === 'error') return number;
  return { kind: 'value', value: numberOf(type, number.value.value, number.value.entered) };
}

function parseNewRaw(text: string): DraftValue<NewValue> {
  const raw = parseRawDraft(text);
  return raw.kind === 'error' ? raw : { kind: 'value', value: { literal: raw.value } };
}
