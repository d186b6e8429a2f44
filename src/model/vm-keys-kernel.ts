/** `[kernel]`: images, where they go and how the guest starts (spec/vm-config.md A.4–A.8). */
import { BOOT_PROTOCOLS, IMAGE_LOCATIONS, variantType } from './choices.ts';
import type { FieldType, KeySpec } from './key-types.ts';
import { ARCHES, RELEASES } from './release.ts';
import { MEMORY_ROW } from './vm-rows.ts';

const GPA: FieldType = { kind: 'address', space: 'guest' };
const FILE: FieldType = { kind: 'path', of: 'file' };
const SHARED = { section: 'kernel', group: 'boot', arches: ARCHES, releases: RELEASES, notes: {} } as const;
const OPTIONAL = { ...SHARED, presence: 'optional' } as const;
const MOVED_V2 =
  'With an identical main region the kernel is entered where it was loaded: this number is not used.';
const MOVED_H = 'With an identical main region only its distance from the load address counts.';

export const KERNEL_KEYS: readonly KeySpec[] = [
  {
    ...SHARED,
    key: 'entry_point',
    label: 'Entry point',
    type: GPA,
    presence: 'required',
    initial: '0x8020_0000',
    help: 'Guest address of the first instruction, for every vCPU.',
    notes: { '0.3': MOVED_V2, '0.5': MOVED_H },
  },
  {
    ...SHARED,
    key: 'image_location',
    label: 'Image location',
    type: { kind: 'choice', of: 'text', bits: 64, open: true, options: IMAGE_LOCATIONS },
    presence: 'needed',
    initial: '"memory"',
    help: 'Where the images come from: compiled into the hypervisor or read from the host filesystem.',
    notes: {
      '0.3': 'Missing or another word panics.',
      '0.5': 'Missing or another word: the VM is not created.',
    },
  },
  {
    ...SHARED,
    key: 'kernel_path',
    label: 'Kernel image',
    type: FILE,
    presence: 'required',
    initial: '""',
    help: 'Path of the kernel image: relative to the configuration when built in, a path in the host filesystem otherwise.',
  },
  {
    ...SHARED,
    key: 'kernel_load_addr',
    label: 'Kernel load address',
    type: GPA,
    presence: 'required',
    initial: '0x8020_0000',
    help: 'Guest address to which the kernel image is copied.',
    notes: {
      '0.3': 'With an identical main region the kernel goes to the start of that region instead.',
      '0.5':
        'With an identical main region the kernel goes to the start of that region instead, except with UEFI.',
    },
  },
  {
    ...OPTIONAL,
    key: 'cmdline',
    label: 'Command line',
    type: { kind: 'text' },
    initial: '""',
    help: 'Kernel command line. Only release 0.5 uses it, on x86_64 (direct Linux boot) and loongarch64; elsewhere /chosen of the device tree counts.',
    arches: ['x86_64', 'loongarch64'],
  },
  {
    ...OPTIONAL,
    key: 'enable_bios',
    label: 'Firmware boot',
    type: { kind: 'bool' },
    default: 'false',
    initial: 'false',
    releases: ['0.5'],
    help: 'Allow booting through BIOS or UEFI firmware.',
  },
  {
    ...OPTIONAL,
    key: 'boot_protocol',
    label: 'Boot protocol',
    type: variantType(BOOT_PROTOCOLS),
    default: '"direct", or "multiboot" with enable_bios = true',
    initial: '"direct"',
    releases: ['0.5'],
    help: 'How the guest is started. It must agree with enable_bios and with the architecture.',
  },
  {
    ...OPTIONAL,
    key: 'bios_path',
    label: 'BIOS image',
    type: FILE,
    initial: '""',
    arches: ['x86_64', 'loongarch64'],
    help: 'Boot stub or firmware image of an x86 guest.',
    notes: { '0.5': 'Ignored unless enable_bios is true.' },
  },
  {
    ...OPTIONAL,
    key: 'bios_load_addr',
    label: 'BIOS load address',
    type: GPA,
    initial: '0x8000',
    arches: ['x86_64', 'loongarch64'],
    help: 'Guest address to which the BIOS or UEFI firmware is copied.',
    notes: { '0.5': 'Required for UEFI, and for a BIOS image of your own.' },
  },
  {
    ...OPTIONAL,
    key: 'uefi_firmware_path',
    label: 'UEFI firmware',
    type: FILE,
    initial: '""',
    releases: ['0.5'],
    arches: ['x86_64', 'loongarch64'],
    help: 'UEFI firmware image; it wins over the BIOS image and goes to the BIOS load address.',
  },
  {
    ...OPTIONAL,
    key: 'dtb_path',
    label: 'Device tree',
    type: FILE,
    initial: '""',
    help: 'Device tree blob for the guest.',
    notes: {
      '0.3': 'Without it aarch64 generates one from the host device tree.',
      '0.5': 'Without it aarch64 and riscv64 generate one from the host device tree.',
    },
  },
  {
    ...OPTIONAL,
    key: 'dtb_load_addr',
    label: 'Device tree address',
    type: GPA,
    initial: '0x8000_0000',
    help: 'Guest address to which the device tree is copied.',
    notes: {
      '0.3': 'Not used when the main region is identical.',
      '0.5': 'Not used when the main region is identical. On x86_64 the VM is not created when it is set.',
    },
  },
  {
    ...OPTIONAL,
    key: 'ramdisk_path',
    label: 'Ramdisk image',
    type: FILE,
    initial: '""',
    help: 'Initial ramdisk; it needs a ramdisk address.',
    notes: { '0.1': 'Ignored when images are built in.' },
  },
  {
    ...OPTIONAL,
    key: 'ramdisk_load_addr',
    label: 'Ramdisk address',
    type: GPA,
    initial: '0x8400_0000',
    help: 'Guest address to which the ramdisk is copied.',
  },
  {
    ...OPTIONAL,
    key: 'disk_path',
    label: 'Disk image',
    type: FILE,
    initial: '""',
    help: 'Never read by any release.',
  },
  {
    ...SHARED,
    group: 'memory',
    key: 'memory_regions',
    label: 'Memory regions',
    type: { kind: 'rows', row: MEMORY_ROW },
    presence: 'required',
    initial: '[]',
    help: "The guest's memory, one row for each region; the first row is the main memory.",
    notes: { '0.1-dtb': 'May be empty when the device tree fills it.' },
  },
];
