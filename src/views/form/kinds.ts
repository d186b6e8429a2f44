import type { FormRow } from '../../state/form-list.ts';
import type { KindName } from '../parts/KindMark.tsx';

const LIST_KINDS: Readonly<Record<string, KindName>> = {
  emu_devices: 'emulated',
  passthrough_devices: 'passthrough',
  passthrough_addresses: 'passthrough',
  passthrough_ports: 'passthrough',
  excluded_devices: 'host',
};

const MAP_KINDS: readonly KindName[] = ['allocated', 'identical', 'reserved'];

/** What kind of addresses a row stands for, as in the pictures; undefined where its mapping names nothing. */
export function kindOfRow(listKey: string, row: FormRow): KindName | undefined {
  if (listKey !== 'memory_regions') return LIST_KINDS[listKey];
  const { content } = row;
  const cell = content.kind === 'cells' ? content.cells[3] : undefined;
  if (cell?.kind !== 'number' || cell.value < 0n) return undefined;
  return MAP_KINDS[Number(cell.value)];
}
