import type { Path } from '../base/path.ts';

/**
 * The meaning of one VM file (spec/vm-config.md A.2–A.4). Addresses and sizes in bytes, bigint, 0 … 2^64−1.
 * `undefined`: the key is absent, or its value has the wrong type (then a diagnostic says so).
 * Key names are the file's own, so that the path of a value is `[section, key]`.
 */
export interface VmConfig {
  readonly base: BaseConfig;
  readonly kernel: KernelConfig;
  readonly devices: DevicesConfig;
}

export interface BaseConfig {
  readonly id: bigint | undefined;
  readonly name: string | undefined;
  readonly vm_type: bigint | undefined;
  readonly cpu_num: bigint | undefined;
  readonly phys_cpu_ids: readonly bigint[] | undefined;
  readonly phys_cpu_sets: readonly bigint[] | undefined;
}

export type BootProtocol = 'direct' | 'multiboot' | 'uefi';

export interface KernelConfig {
  readonly entry_point: bigint | undefined;
  readonly kernel_path: string | undefined;
  readonly kernel_load_addr: bigint | undefined;
  readonly image_location: string | undefined;
  readonly memory_regions: readonly MemoryRegion[];
  readonly cmdline: string | undefined;
  readonly disk_path: string | undefined;
  readonly dtb_path: string | undefined;
  readonly dtb_load_addr: bigint | undefined;
  readonly ramdisk_path: string | undefined;
  readonly ramdisk_load_addr: bigint | undefined;
  readonly bios_path: string | undefined;
  readonly bios_load_addr: bigint | undefined;
  readonly enable_bios: boolean | undefined;
  /** Aliases resolved; absent stays undefined (the default depends on `enable_bios`). */
  readonly boot_protocol: BootProtocol | undefined;
  readonly uefi_firmware_path: string | undefined;
}

export type InterruptMode = 'no_irq' | 'emulated' | 'passthrough';
export type AddressSpacePolicy = 'virtualized' | 'passthrough';

export interface DevicesConfig {
  readonly emu_devices: readonly EmulatedDevice[];
  readonly passthrough_devices: readonly PassthroughDevice[];
  readonly passthrough_addresses: readonly PassthroughAddress[];
  readonly passthrough_ports: readonly PassthroughPort[];
  readonly excluded_devices: readonly (readonly string[])[];
  readonly interrupt_mode: InterruptMode | undefined;
  readonly address_space_policy: AddressSpacePolicy | undefined;
}

/**
 * What every row knows of its place. `cells` gives the path of each field that is written
 * (`[…, 1]` in a positional row, `[…, 'base_gpa']` in a table row).
 */
export interface Row<F extends string> {
  readonly path: Path;
  readonly cells: Readonly<Partial<Record<F, Path>>>;
  /** The row's trailing comment without `#`, trimmed: its label where there is one. */
  readonly label: string | undefined;
}

export interface MemoryRegion extends Row<'gpa' | 'size' | 'flags' | 'map_type'> {
  readonly gpa: bigint | undefined;
  readonly size: bigint | undefined;
  readonly flags: bigint | undefined;
  readonly map_type: bigint | undefined;
}

export interface EmulatedDevice
  extends Row<'name' | 'base_gpa' | 'length' | 'irq_id' | 'emu_type' | 'cfg_list'> {
  readonly name: string | undefined;
  readonly base_gpa: bigint | undefined;
  readonly length: bigint | undefined;
  readonly irq_id: bigint | undefined;
  readonly emu_type: bigint | undefined;
  readonly cfg_list: readonly bigint[] | undefined;
}

/** A device-tree path row has a `name` that starts with `/` and no numbers (absent numbers read as 0). */
export interface PassthroughDevice extends Row<'name' | 'base_gpa' | 'base_hpa' | 'length' | 'irq_id'> {
  readonly name: string | undefined;
  readonly base_gpa: bigint | undefined;
  readonly base_hpa: bigint | undefined;
  readonly length: bigint | undefined;
  readonly irq_id: bigint | undefined;
}

export interface PassthroughAddress extends Row<'base_gpa' | 'length'> {
  readonly base_gpa: bigint | undefined;
  readonly length: bigint | undefined;
}

export interface PassthroughPort extends Row<'base' | 'length'> {
  readonly base: bigint | undefined;
  readonly length: bigint | undefined;
}
