import type { FormRow } from '../../state/form-list.ts';

/** The address kinds of the pictures (design/pictures.md): the same letter and colour everywhere. */
export type AddressKind = 'allocated' | 'identical' | 'reserved' | 'passthrough' | 'emulated' | 'host';

export const KIND_LETTERS: Readonly<Record<AddressKind, string>> = {
  allocated: 'A',
  identical: 'I',
  reserved: 'R',
  passthrough: 'P',
  emulated: 'E',
  host: 'X',
};

export const KIND_NAMES: Readonly<Record<AddressKind, string>> = {
  allocated: 'RAM, allocated',
  identical: 'RAM, identical',
  reserved: 'RAM, reserved',
  passthrough: 'Passthrough',
  emulated: 'Emulated',
  host: 'Excluded',
};

const LIST_KINDS: Readonly<Record<string, AddressKind>> = {
  emu_devices: 'emulated',
  passthrough_devices: 'passthrough',
  passthrough_addresses: 'passthrough',
  passthrough_ports: 'passthrough',
  excluded_devices: 'host',
};

const MAP_KINDS: readonly (AddressKind | undefined)[] = ['allocated', 'identical', 'reserved'];

/** What kind of addresses a row stands for; undefined where its mapping names nothing. */
export function kindOfRow(listKey: string, row: FormRow): AddressKind | undefined {
  if (listKey !== 'memory_regions') return LIST_KINDS[listKey];
  const { content } = row;
  const cell = content.kind === 'cells' ? content.cells[3] : undefined;
  return cell?.kind === 'number' && cell.value >= 0n && cell.value < 3n
    ? MAP_KINDS[Number(cell.value)]
    : undefined;
}

/** What kind of memory a `map_type` number makes. */
export function kindOfMapType(value: bigint): AddressKind | undefined {
  return value >= 0n && value < 3n ? MAP_KINDS[Number(value)] : undefined;
}
