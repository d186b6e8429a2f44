/** From what was read to the model: rows keep their places, numbers that may be missing read as upstream fills them. */
import { childPath, type Path } from '../base/path.ts';
import { findTrailingComment, type TomlDocument } from '../toml/index.ts';
import { DEVICE_FLAG } from './choices.ts';
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

type Struct = DecodedStruct | undefined;

export function buildBase(base: Struct): BaseConfig {
  return {
    id: uintOf(base, 'id'),
    name: textOf(base, 'name'),
    vm_type: uintOf(base, 'vm_type'),
    cpu_num: uintOf(base, 'cpu_num'),
    phys_cpu_ids: toUints(memberOf(base, 'phys_cpu_ids')),
    phys_cpu_sets: toUints(memberOf(base, 'phys_cpu_sets')),
  };
}

export function buildKernel(kernel: Struct, doc: TomlDocument): KernelConfig {
  return {
    entry_point: uintOf(kernel, 'entry_point'),
    kernel_path: textOf(kernel, 'kernel_path'),
    kernel_load_addr: uintOf(kernel, 'kernel_load_addr'),
    image_location: textOf(kernel, 'image_location'),
    memory_regions: rowsOf(kernel, 'memory_regions', doc, buildMemory),
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

export function buildDevices(devices: Struct, doc: TomlDocument): DevicesConfig {
  return {
    emu_devices: rowsOf(devices, 'emu_devices', doc, buildEmulated),
    passthrough_devices: rowsOf(devices, 'passthrough_devices', doc, buildPassthrough),
    passthrough_addresses: rowsOf(devices, 'passthrough_addresses', doc, buildAddress),
    passthrough_ports: rowsOf(devices, 'passthrough_ports', doc, buildPort),
    excluded_devices: textListsOf(devices, 'excluded_devices'),
    interrupt_mode: textOf(devices, 'interrupt_mode') as InterruptMode | undefined,
    address_space_policy: textOf(devices, 'address_space_policy') as AddressSpacePolicy | undefined,
  };
}

interface RowHead {
  readonly path: Path;
  readonly cells: Readonly<Record<string, Path>>;
  readonly label: string | undefined;
}

function buildMemory(row: Struct, head: RowHead): MemoryRegion {
  const { path, cells, label } = head;
  const flags = cell(row, 2);
  const written = cell(row, 3);
  // Flat files have no map type: device rows were mapped one to one, the others allocated.
  const device = written === 0n && cells.map_type === undefined && ((flags ?? 0n) & DEVICE_FLAG) !== 0n;
  const map_type = device ? 1n : written;
  return { path, cells, label, gpa: cell(row, 0), size: cell(row, 1), flags, map_type };
}

function buildEmulated(row: Struct, { path, cells, label }: RowHead): EmulatedDevice {
  const name = textAt(row, 0);
  const base_gpa = cell(row, 1);
  const length = cell(row, 2);
  const cfg_list = toUints(row?.fields[5]?.value);
  return {
    path,
    cells,
    label,
    name,
    base_gpa,
    length,
    irq_id: cell(row, 3),
    emu_type: cell(row, 4),
    cfg_list,
  };
}

function buildPassthrough(row: Struct, { path, cells, label }: RowHead): PassthroughDevice {
  const name = textAt(row, 0);
  const base_gpa = cell(row, 1);
  const base_hpa = cell(row, 2);
  return { path, cells, label, name, base_gpa, base_hpa, length: cell(row, 3), irq_id: cell(row, 4) };
}

function buildAddress(row: Struct, { path, cells, label }: RowHead): PassthroughAddress {
  return { path, cells, label, base_gpa: cell(row, 0), length: cell(row, 1) };
}

function buildPort(row: Struct, { path, cells, label }: RowHead): PassthroughPort {
  return { path, cells, label, base: cell(row, 0), length: cell(row, 1) };
}

/** One model row for each written row, readable or not, so that rows keep their numbers. */
function rowsOf<T>(
  parent: Struct,
  key: string,
  doc: TomlDocument,
  build: (row: Struct, head: RowHead) => T,
): readonly T[] {
  const list = memberOf(parent, key);
  if (typeof list !== 'object' || list.kind !== 'list') return [];
  return list.items.map((item, i) => {
    const row = typeof item === 'object' && item.kind === 'struct' ? item : undefined;
    const path = row?.path ?? childPath(list.path, i);
    return build(row, {
      path,
      cells: cellPaths(row),
      label: findTrailingComment(doc, path)?.text || undefined,
    });
  });
}

function cellPaths(row: Struct): Readonly<Record<string, Path>> {
  const cells: Record<string, Path> = {};
  row?.shape.fields.forEach((field, i) => {
    const written = row.fields[i];
    if (written) cells[field.key] = written.path;
  });
  return cells;
}

/** A number by its column; what the release lets a row leave out reads as 0. */
function cell(row: Struct, index: number): bigint | undefined {
  if (row === undefined) return undefined;
  const field = row.fields[index];
  if (field === undefined) return row.shape.fields[index]?.absence === 'fill' ? 0n : undefined;
  return typeof field.value === 'bigint' ? field.value : undefined;
}

function textAt(row: Struct, index: number): string | undefined {
  const value = row?.fields[index]?.value;
  return typeof value === 'string' ? value : undefined;
}

function memberOf(parent: Struct, key: string): Decoded | undefined {
  if (parent === undefined) return undefined;
  return parent.fields[parent.shape.fields.findIndex((field) => field.key === key)]?.value;
}

function uintOf(parent: Struct, key: string): bigint | undefined {
  const value = memberOf(parent, key);
  return typeof value === 'bigint' ? value : undefined;
}

function textOf(parent: Struct, key: string): string | undefined {
  const value = memberOf(parent, key);
  return typeof value === 'string' ? value : undefined;
}

function boolOf(parent: Struct, key: string): boolean | undefined {
  const value = memberOf(parent, key);
  return typeof value === 'boolean' ? value : undefined;
}

/** A list of numbers, or undefined when it is absent or one of them is wrong: positions in it have a meaning. */
function toUints(list: Decoded | undefined): readonly bigint[] | undefined {
  if (typeof list !== 'object' || list.kind !== 'list') return undefined;
  const { items } = list;
  return items.every((item) => typeof item === 'bigint') ? items : undefined;
}

/** A wrong item stays as an empty text, so that the others keep their numbers. */
function textListsOf(parent: Struct, key: string): readonly (readonly string[])[] {
  return itemsOf(memberOf(parent, key)).map((group) =>
    itemsOf(group).map((item) => (typeof item === 'string' ? item : '')),
  );
}

function itemsOf(list: Decoded | undefined): readonly (Decoded | undefined)[] {
  return typeof list === 'object' && list.kind === 'list' ? list.items : [];
}
