/** What one row of each list holds, in the array form's order (spec/vm-config.md A.1, A.5, emulated-devices.md, passthrough.md). */
import { MAP_TYPES, MAPPING_FLAGS } from './choices.ts';
import { EMU_TYPES } from './emu-types.ts';
import type { ColumnSpec, FieldType, RowSpec } from './key-types.ts';
import type { Release } from './release.ts';

const GUEST: FieldType = { kind: 'address', space: 'guest' };
const HOST: FieldType = { kind: 'address', space: 'host' };
const SIZE: FieldType = { kind: 'size' };
const UINT: FieldType = { kind: 'uint', bits: 64 };

function column(
  key: string,
  label: string,
  type: FieldType,
  initial: string,
  help: string,
  optionalIn: readonly Release[] = [],
): ColumnSpec {
  return { key, label, type, initial, help, optionalIn };
}

/** Since rows may name a device-tree node alone, what is missing at a row's end is read as 0. */
function orZero(spec: ColumnSpec): ColumnSpec {
  return { ...spec, optionalIn: ['0.3', '0.5'] };
}

const IRQ_HELP = 'Interrupt number. AxVisor stores it and never reads it.';

export const MEMORY_ROW: RowSpec = {
  noun: 'memory region',
  columns: [
    column(
      'gpa',
      'Guest address',
      GUEST,
      '0x8000_0000',
      'Where the guest sees this memory. With an identical mapping 0.3 and 0.5 choose another address themselves.',
    ),
    column('size', 'Size', SIZE, '0x1000_0000', 'Bytes, a multiple of 4 KiB and not 0.'),
    column(
      'flags',
      'Access',
      { kind: 'flags', bits: MAPPING_FLAGS },
      '0x7',
      'What the guest may do. Only release 0.1 applies it; later ones always map read, write, execute and user.',
    ),
    column(
      'map_type',
      'Mapping',
      { kind: 'choice', of: 'uint', bits: 8, open: false, options: MAP_TYPES },
      '0',
      'Where the host memory comes from.',
      ['flat'],
    ),
  ],
  variants: [],
};

export const EMULATED_ROW: RowSpec = {
  noun: 'emulated device',
  columns: [
    column('name', 'Name', { kind: 'text' }, '"device"', 'A label for logs.'),
    column(
      'base_gpa',
      'Guest address',
      GUEST,
      '0x800_0000',
      'First guest address of the registers; some types ignore it.',
    ),
    column('length', 'Length', SIZE, '0x1_0000', 'Bytes of the register window.'),
    column('irq_id', 'IRQ', UINT, '0', IRQ_HELP),
    column(
      'emu_type',
      'Type',
      { kind: 'choice', of: 'uint', bits: 8, open: false, options: EMU_TYPES },
      '0x0',
      'Which device AxVisor emulates.',
    ),
    column(
      'cfg_list',
      'Arguments',
      { kind: 'uint-list', item: 'argument' },
      '[]',
      'Numbers that the type needs, e.g. CPU count, stride and first CPU of a GIC redistributor.',
    ),
  ],
  variants: [],
};

export const PASSTHROUGH_ROW: RowSpec = {
  noun: 'passthrough device',
  columns: [
    column(
      'name',
      'Name',
      { kind: 'text' },
      '"device"',
      'A label, or the full path of a device-tree node when it starts with “/”.',
    ),
    ...[
      column('base_gpa', 'Guest address', GUEST, '0x0', 'Where the guest sees the device.'),
      column(
        'base_hpa',
        'Host address',
        HOST,
        '0x0',
        'Where the device is. Before 0.5 the interim releases ignored it and mapped one to one.',
      ),
      column('length', 'Length', SIZE, '0x1000', 'Bytes, not 0.'),
      column('irq_id', 'IRQ', UINT, '0', IRQ_HELP),
    ].map(orZero),
  ],
  variants: [
    {
      label: 'Device-tree node',
      help: 'The path of a node alone: AxVisor takes addresses and interrupts from the device tree.',
      releases: ['0.3', '0.5'],
    },
  ],
};

export const ADDRESS_ROW: RowSpec = {
  noun: 'address window',
  columns: [
    column('base_gpa', 'Address', GUEST, '0x0', 'First address, the same for guest and host.'),
    column('length', 'Length', SIZE, '0x1000', 'Bytes. A length of 0 parses, and VM creation fails later.'),
  ].map(orZero),
  variants: [],
};

export const PORT_ROW: RowSpec = {
  noun: 'port range',
  columns: [
    column('base', 'First port', { kind: 'port' }, '0x3f8', 'I/O port of x86, 0 … 0xffff.'),
    column(
      'length',
      'Ports',
      { kind: 'port' },
      '8',
      'How many ports, at least 1; the last one must not exceed 0xffff.',
    ),
  ].map(orZero),
  variants: [],
};
