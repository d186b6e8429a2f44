/** From what was read to the model: rows keep their places, numbers that may be missing read as upstream fills them. */
import type { Path } from '../base/path.ts';
import { findNode, type TomlDocument } from '../toml/index.ts';
import type { RowSpec } from './key-types.ts';
import type { Release } from './release.ts';
import { findRowLabel } from './row-label.ts';
import type { Decoded, DecodedStruct } from './shape.ts';
import type {
  AddressSpacePolicy,
  BaseConfig,
  BootProtocol,
  DevicesConfig,
  EmulatedDevice,
  InterruptMode,
  KernelConfig,
  MemoryRegion,
  PassthroughAddress,
  PassthroughDevice,
  PassthroughPort,
} from './vm-config.ts';
import { ADDRESS_ROW, EMULATED_ROW, MEMORY_ROW, PASSTHROUGH_ROW, PORT_ROW } from './vm-rows.ts';

type Struct = DecodedStruct | undefined;

const DEVICE = 0x10n;

export interface BuildContext {
  readonly doc: TomlDocument;
  readonly release: Release;
}

export function buildBase(base: Struct): BaseConfig {
  return {
    id: uintOf(base, 'id'),
    name: textOf(base, 'name'),
    vm_type: uintOf(base, 'vm_type'),
    cpu_num: uintOf(base, 'cpu_num'),
    phys_cpu_ids: uintsOf(base, 'phys_cpu_ids'),
    phys_cpu_sets: uintsOf(base, 'phys_cpu_sets'),
  };
}

export function buildKernel(kernel: Struct, context: BuildContext): KernelConfig {
  return {
    entry_point: uintOf(kernel, 'entry_point'),
    kernel_path: textOf(kernel, 'kernel_path'),
    kernel_load_addr: uintOf(kernel, 'kernel_load_addr'),
    image_location: textOf(kernel, 'image_location'),
    memory_regions: rowsOf(kernel, 'memory_regions', context, MEMORY_ROW, buildMemory),
    cmdline: textOf(kernel, 'cmdline'),
    disk_path: textOf(kernel, 'disk_path'),
    dtb_path: textOf(kernel, 'dtb_path'),
    dtb_load_addr: uintOf(kernel, 'dtb_load_addr'),
    ramdisk_path: textOf(kernel, 'ramdisk_path'),
    ramdisk_load_addr: uintOf(kernel, 'ramdisk_load_addr'),
    bios_path: textOf(kernel, 'bios_path'),
    bios_load_addr: uintOf(kernel, 'bios_load_addr'),
    enable_bios: boolOf(kernel, 'enable_bios'),
    boot_protocol: textOf(kernel, 'boot_protocol') as BootProtocol | undefined,
    uefi_firmware_path: textOf(kernel, 'uefi_firmware_path'),
  };
}

export function buildDevices(devices: Struct, context: BuildContext): DevicesConfig {
  return {
    emu_devices: rowsOf(devices, 'emu_devices', context, EMULATED_ROW, buildEmulated),
    passthrough_devices: rowsOf(devices, 'passthrough_devices', context, PASSTHROUGH_ROW, buildPassthrough),
    passthrough_addresses: rowsOf(devices, 'passthrough_addresses', context, ADDRESS_ROW, buildAddress),
    passthrough_ports: rowsOf(devices, 'passthrough_ports', context, PORT_ROW, buildPort),
    excluded_devices: itemsOf(devices, 'excluded_devices').map(textsOf),
    interrupt_mode: textOf(devices, 'interrupt_mode') as InterruptMode | undefined,
    address_space_policy: textOf(devices, 'address_space_policy') as AddressSpacePolicy | undefined,
  };
}

/** The cells of one row: `number` fills what the release may miss, with 0. */
interface Cells {
  readonly head: {
    readonly path: Path;
    readonly cells: Readonly<Record<string, Path>>;
    readonly label: string | undefined;
  };
  readonly number: (key: string) => bigint | undefined;
  readonly text: (key: string) => string | undefined;
  readonly numbers: (key: string) => readonly bigint[] | undefined;
}

function buildMemory({ head, number }: Cells): MemoryRegion {
  const flags = number('flags');
  const written = number('map_type');
  // Flat files have no map type: device rows were mapped one to one, the others allocated.
  const device = written === 0n && head.cells.map_type === undefined && ((flags ?? 0n) & DEVICE) !== 0n;
  return { ...head, gpa: number('gpa'), size: number('size'), flags, map_type: device ? 1n : written };
}

function buildEmulated({ head, number, text, numbers }: Cells): EmulatedDevice {
  return {
    ...head,
    name: text('name'),
    base_gpa: number('base_gpa'),
    length: number('length'),
    irq_id: number('irq_id'),
    emu_type: number('emu_type'),
    cfg_list: numbers('cfg_list'),
  };
}

function buildPassthrough({ head, number, text }: Cells): PassthroughDevice {
  return {
    ...head,
    name: text('name'),
    base_gpa: number('base_gpa'),
    base_hpa: number('base_hpa'),
    length: number('length'),
    irq_id: number('irq_id'),
  };
}

function buildAddress({ head, number }: Cells): PassthroughAddress {
  return { ...head, base_gpa: number('base_gpa'), length: number('length') };
}

function buildPort({ head, number }: Cells): PassthroughPort {
  return { ...head, base: number('base'), length: number('length') };
}

function rowsOf<T>(
  parent: Struct,
  key: string,
  context: BuildContext,
  spec: RowSpec,
  build: (cells: Cells) => T,
): readonly T[] {
  const list = parent?.fields.get(key)?.value;
  if (list?.kind !== 'list') return [];
  const node = findNode(context.doc, list.path);
  return list.items.map((item, i) => {
    const row = item?.kind === 'struct' ? item : undefined;
    const rowNode = node?.kind === 'array' ? node.items[i] : undefined;
    const label = rowNode && findRowLabel(context.doc, rowNode);
    return build(cellsOf(row, [...list.path, i], label, spec, context.release));
  });
}

function cellsOf(row: Struct, path: Path, label: string | undefined, spec: RowSpec, release: Release): Cells {
  const cells: Record<string, Path> = {};
  for (const [key, field] of row?.fields ?? []) cells[key] = field.path;
  const filled = (key: string) =>
    row !== undefined &&
    !row.fields.has(key) &&
    spec.columns.some((column) => column.key === key && column.optionalIn.includes(release));
  return {
    head: { path, cells, label },
    number: (key) => (filled(key) ? 0n : uintOf(row, key)),
    text: (key) => textOf(row, key),
    numbers: (key) => uintsOf(row, key),
  };
}

function scalarOf(parent: Struct, key: string): bigint | string | boolean | undefined {
  const value = parent?.fields.get(key)?.value;
  return value?.kind === 'scalar' ? value.value : undefined;
}

function uintOf(parent: Struct, key: string): bigint | undefined {
  const value = scalarOf(parent, key);
  return typeof value === 'bigint' ? value : undefined;
}

function textOf(parent: Struct, key: string): string | undefined {
  const value = scalarOf(parent, key);
  return typeof value === 'string' ? value : undefined;
}

function boolOf(parent: Struct, key: string): boolean | undefined {
  const value = scalarOf(parent, key);
  return typeof value === 'boolean' ? value : undefined;
}

function itemsOf(parent: Struct, key: string): readonly (Decoded | undefined)[] {
  const list = parent?.fields.get(key)?.value;
  return list?.kind === 'list' ? list.items : [];
}

/** A list of numbers, or undefined when it is absent or one of them is wrong: positions in it have a meaning. */
function uintsOf(parent: Struct, key: string): readonly bigint[] | undefined {
  const list = parent?.fields.get(key)?.value;
  if (list?.kind !== 'list') return undefined;
  const numbers = list.items.map((item) => (item?.kind === 'scalar' ? item.value : undefined));
  return numbers.every((number) => typeof number === 'bigint') ? numbers : undefined;
}

/** A wrong item stays as an empty text, so that the others keep their numbers. */
function textsOf(list: Decoded | undefined): readonly string[] {
  const items = list?.kind === 'list' ? list.items : [];
  return items.map((item) => (item?.kind === 'scalar' && typeof item.value === 'string' ? item.value : ''));
}
