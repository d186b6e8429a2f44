import type { NewValue, Operation } from '../../../base/operation.ts';
import type { Path } from '../../../base/path.ts';
import type { ColumnSpec, FieldType, KeySpec } from '../../../model/key-types.ts';
import { formatDecimal, formatHex } from '../../../model/quantity.ts';
import { keyOrder, keyPath, type Layout } from '../../../model/vm-keys.ts';
import { type DraftValue, parseNumberDraft, parseNumbersDraft, parseRawDraft } from './draft-value.ts';

export function setValue(path: Path, value: NewValue): readonly Operation[] {
  return [{ kind: 'set', path, value }];
}

/** From one list of numbers to another by the fewest items touched, so that the others keep their spelling. */
export function setNumbers(
  path: Path,
  before: readonly bigint[],
  after: readonly bigint[],
): readonly Operation[] {
  const operations: Operation[] = [];
  const shared = Math.min(before.length, after.length);
  for (let i = 0; i < shared; i++) {
    if (before[i] !== after[i])
      operations.push({ kind: 'set', path: [...path, i], value: after[i] as bigint });
  }
  for (let i = shared; i < after.length; i++)
    operations.push({ kind: 'insert-row', path, index: i, value: after[i] as bigint });
  for (let i = before.length - 1; i >= shared; i--)
    operations.push({ kind: 'remove-row', path: [...path, i] });
  return operations;
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

const INTEGER_LITERAL = /^(?:0|[1-9](?:_?\d)*|0x[\da-f](?:_?[\da-f])*|0b[01](?:_?[01])*)$/i;

/** What is typed for a value that the file does not have yet, as it will be written: as typed where that is TOML. */
export function parseNewValue(text: string, type: FieldType): DraftValue<NewValue> {
  switch (type.kind) {
    case 'text':
    case 'path':
      return { kind: 'value', value: text };
    case 'uint-list': {
      const numbers = parseNumbersDraft(text, type);
      if (numbers.kind === 'error') return numbers;
      return { kind: 'value', value: { literal: `[${splitNumbers(text, numbers.value)}]` } };
    }
    case 'address':
    case 'size':
    case 'uint':
    case 'port':
    case 'flags': {
      const number = parseNumberDraft(text, type);
      return number.kind === 'error'
        ? number
        : { kind: 'value', value: { literal: spellNumber(text, number.value, type) } };
    }
    default: {
      const raw = parseRawDraft(text);
      return raw.kind === 'error' ? raw : { kind: 'value', value: { literal: raw.value } };
    }
  }
}

function spellNumber(text: string, value: bigint, type: FieldType): string {
  if (INTEGER_LITERAL.test(text.trim())) return text.trim().replace(/^0[XB]/, (head) => head.toLowerCase());
  return type.kind === 'uint' ? formatDecimal(value) : formatHex(value);
}

function splitNumbers(text: string, values: readonly bigint[]): string {
  const parts = text
    .replace(/[[\]]/g, ' ')
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
  return values.map((value, i) => spellNumber(parts[i] ?? '', value, { kind: 'uint', bits: 64 })).join(', ');
}
