/** The fields of a new emulated device, and what is typed into them → the row. */
import type { EmuDevice } from '../../../model/emu-devices.ts';
import type { FieldType, RowSpec } from '../../../model/key-types.ts';
import { formatDecimal, formatHex } from '../../../model/quantity.ts';
import type { NewRow } from '../../../planner/new-row.ts';
import { numberOf } from '../../../state/entered-value.ts';
import type { RowInput } from '../../../state/new-rows.ts';
import { parseNumberDraft } from './draft-value.ts';

export interface DeviceField {
  readonly id: string;
  readonly label: string;
  readonly help: string | undefined;
  readonly type: FieldType;
  /** What it holds at first, as text. */
  readonly initial: string;
  /** Undefined for any number. */
  readonly least: bigint | undefined;
}

const ARGUMENT = 'argument ';

/** Side by side in twos. */
const OWN: readonly string[] = ['name', 'irq_id', 'base_gpa', 'length'];

/** Name, addresses and interrupt, then each argument by its name. */
export function deviceFields(device: EmuDevice, row: NewRow, spec: RowSpec): readonly DeviceField[] {
  const own = OWN.flatMap((key) => spec.columns.find((column) => column.key === key) ?? []);
  const numbers = row.cfg_list as readonly bigint[];
  return [
    ...own.map(({ key, label, type }): DeviceField => {
      const value = row[key];
      const initial = typeof value === 'bigint' ? spellNumber(value, type) : String(value);
      return { id: key, label, help: undefined, type, initial, least: key === 'length' ? 1n : undefined };
    }),
    ...device.arguments.map(({ label, help, type, least }, i): DeviceField => {
      const initial = spellNumber(numbers[i] ?? 0n, type);
      return { id: `${ARGUMENT}${i}`, label, help, type, initial, least };
    }),
  ];
}

function spellNumber(value: bigint, { kind }: FieldType): string {
  return kind === 'uint' ? formatDecimal(value) : formatHex(value);
}

/** Why a field cannot be written as it is; undefined where it can. */
export function findFieldFault({ type, least }: DeviceField, text: string): string | undefined {
  if (type.kind === 'text')
    return text.trim() === '' ? 'Enter a name: the log tells devices by it.' : undefined;
  const number = parseNumberDraft(text, type);
  if (number.kind === 'error') return number.message;
  return least !== undefined && number.value.value < least ? `At least ${least}.` : undefined;
}

/** The row: what nobody touched as it was suggested, the rest as it was typed. All fields must be without fault. */
export function readDeviceDraft(
  row: NewRow,
  fields: readonly DeviceField[],
  texts: Readonly<Record<string, string>>,
): RowInput {
  const read = (field: DeviceField | undefined, suggested: bigint) => {
    const text = field && texts[field.id];
    if (!field || text === undefined || text === field.initial) return suggested;
    const parsed = parseNumberDraft(text, field.type);
    return parsed.kind === 'value'
      ? numberOf(field.type, parsed.value.value, parsed.value.entered)
      : suggested;
  };
  const fieldOf = (id: string) => fields.find((field) => field.id === id);
  const cells = Object.entries(row).map(([key, value]) => {
    if (typeof value === 'string') return [key, texts[key] ?? value] as const;
    if (typeof value === 'bigint') return [key, read(fieldOf(key), value)] as const;
    return [key, value.map((item, i) => read(fieldOf(`${ARGUMENT}${i}`), item))] as const;
  });
  return Object.fromEntries(cells);
}
