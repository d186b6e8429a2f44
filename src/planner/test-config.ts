/** Short-hand for tests: a `VmConfig` from positional rows, as a file would hold them. Not used by the product. */
import type {
  DevicesConfig,
  EmulatedDevice,
  KernelConfig,
  MemoryRegion,
  PassthroughAddress,
  PassthroughDevice,
  PassthroughPort,
  VmConfig,
} from '../model/vm-config.ts';

type Row<T extends readonly unknown[]> = readonly [...T, comment?: string];

export interface TestRows {
  readonly kernel?: Partial<KernelConfig>;
  readonly devices?: Partial<DevicesConfig>;
  /** gpa, size, map_type, flags */
  readonly memory?: readonly Row<[bigint, bigint, bigint]>[];
  /** name, base_gpa, length, emu_type, cfg_list */
  readonly emulated?: readonly (readonly [string, bigint, bigint, bigint, ...bigint[]])[];
  /** name, base_gpa, base_hpa, length */
  readonly passthrough?: readonly (readonly [string, bigint?, bigint?, bigint?])[];
  readonly addresses?: readonly Row<[bigint, bigint]>[];
  readonly ports?: readonly Row<[bigint, bigint]>[];
  readonly excluded?: readonly (readonly string[])[];
}

export function testConfig(rows: TestRows = {}): VmConfig {
  return {
    base: {
      id: 1n,
      name: 'test',
      vm_type: 1n,
      cpu_num: 1n,
      phys_cpu_ids: undefined,
      phys_cpu_sets: undefined,
    },
    kernel: { ...EMPTY_KERNEL, memory_regions: (rows.memory ?? []).map(memoryRow), ...rows.kernel },
    devices: {
      emu_devices: (rows.emulated ?? []).map(emulatedRow),
      passthrough_devices: (rows.passthrough ?? []).map(passthroughRow),
      passthrough_addresses: (rows.addresses ?? []).map(addressRow),
      passthrough_ports: (rows.ports ?? []).map(portRow),
      excluded_devices: rows.excluded ?? [],
      interrupt_mode: undefined,
      address_space_policy: undefined,
      ...rows.devices,
    },
  };
}

const EMPTY_KERNEL: KernelConfig = {
  entry_point: undefined,
  kernel_path: undefined,
  kernel_load_addr: undefined,
  image_location: undefined,
  memory_regions: [],
  cmdline: undefined,
  disk_path: undefined,
  dtb_path: undefined,
  dtb_load_addr: undefined,
  ramdisk_path: undefined,
  ramdisk_load_addr: undefined,
  bios_path: undefined,
  bios_load_addr: undefined,
  enable_bios: undefined,
  boot_protocol: undefined,
  uefi_firmware_path: undefined,
};

function memoryRow(row: Row<[bigint, bigint, bigint]>, index: number): MemoryRegion {
  const [gpa, size, map_type, label] = row;
  const path = ['kernel', 'memory_regions', index];
  return { path, cells: {}, label, gpa, size, flags: 7n, map_type };
}

function emulatedRow(
  [name, base_gpa, length, emu_type, ...cfg_list]: readonly [string, bigint, bigint, bigint, ...bigint[]],
  index: number,
): EmulatedDevice {
  const path = ['devices', 'emu_devices', index];
  return { path, cells: {}, label: undefined, name, base_gpa, length, irq_id: 0n, emu_type, cfg_list };
}

function passthroughRow(
  [name, base_gpa, base_hpa, length]: readonly [string, bigint?, bigint?, bigint?],
  index: number,
): PassthroughDevice {
  const path = ['devices', 'passthrough_devices', index];
  return { path, cells: {}, label: undefined, name, base_gpa, base_hpa, length, irq_id: 1n };
}

function addressRow(row: Row<[bigint, bigint]>, index: number): PassthroughAddress {
  const [base_gpa, length, label] = row;
  return { path: ['devices', 'passthrough_addresses', index], cells: {}, label, base_gpa, length };
}

function portRow(row: Row<[bigint, bigint]>, index: number): PassthroughPort {
  const [base, length, label] = row;
  return { path: ['devices', 'passthrough_ports', index], cells: {}, label, base, length };
}
