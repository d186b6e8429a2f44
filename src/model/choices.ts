/** The named values of numbers and words in a VM file (spec/vm-config.md A.2–A.5, passthrough.md C.4–C.5, limits.md D.1). */
import type { Choice, FieldType, FlagBit } from './key-types.ts';
import { ARCHES, RELEASES, type Release } from './release.ts';

const DTB_ON: readonly Release[] = ['0.1-dtb', '0.3', '0.5'];

type ChoiceParts = Pick<Choice, 'value' | 'label' | 'help'> & Partial<Choice>;

/** Fills what most choices share: no aliases, every release, every architecture. */
export function choice(parts: ChoiceParts): Choice {
  return { aliases: [], releases: RELEASES, arches: ARCHES, ...parts };
}

export const MAP_TYPES: readonly Choice[] = [
  choice({
    value: 0n,
    label: 'Allocated',
    help: 'AxVisor allocates host memory and maps it at the configured guest address.',
  }),
  choice({
    value: 1n,
    label: 'Identical',
    help: 'Guest address equals host address. From 0.3 on AxVisor picks the address; before, the configured one is claimed.',
  }),
  choice({
    value: 2n,
    label: 'Reserved',
    help: 'The host range at the same address is mapped as it is: nothing is allocated or zeroed.',
    releases: ['0.3', '0.5'],
  }),
];

/** Of a memory row: registers of a device. Release 0.1 skips such a row (spec/limits.md D.1). */
export const DEVICE_FLAG = 0x10n;

export const MAPPING_FLAGS: readonly FlagBit[] = [
  { bit: 0x01n, label: 'Read', help: 'The guest may read.' },
  { bit: 0x02n, label: 'Write', help: 'The guest may write.' },
  { bit: 0x04n, label: 'Execute', help: 'The guest may execute.' },
  { bit: 0x08n, label: 'User', help: 'Accessible in user mode; unusual in a stage-2 mapping.' },
  { bit: DEVICE_FLAG, label: 'Device', help: 'Device memory; release 0.1 skips such a row.' },
  { bit: 0x20n, label: 'Uncached', help: 'Not cached.' },
];

export const VM_TYPES: readonly Choice[] = [
  choice({
    value: 0n,
    label: 'Host VM',
    help: 'The management VM. AxVisor stores the number and never uses it.',
  }),
  choice({
    value: 1n,
    label: 'RTOS',
    help: 'A real-time or unikernel guest. Also what other numbers are read as.',
  }),
  choice({ value: 2n, label: 'Linux', help: 'A Linux guest. AxVisor stores the number and never uses it.' }),
];

export const INTERRUPT_MODES: readonly Choice[] = [
  choice({
    value: 'no_irq',
    label: 'No interrupts',
    help: 'Physical interrupts stay with the host; on x86_64 even emulated devices deliver none.',
    aliases: ['no', 'none'],
    releases: DTB_ON,
  }),
  choice({
    value: 'emulated',
    label: 'Emulated',
    help: 'Interrupts through the emulated controller.',
    aliases: ['emu'],
    releases: DTB_ON,
  }),
  choice({
    value: 'passthrough',
    label: 'Passthrough',
    help: 'The guest owns physical interrupts and timer. Nearly every shipped file uses this.',
    aliases: ['pt'],
    releases: DTB_ON,
  }),
];

export const BOOT_PROTOCOLS: readonly Choice[] = [
  choice({
    value: 'direct',
    label: 'Direct kernel',
    help: 'Enter the kernel image itself. Needs enable_bios = false.',
    aliases: ['kernel'],
    releases: ['0.5'],
  }),
  choice({
    value: 'multiboot',
    label: 'Multiboot BIOS',
    help: "Boot through AxVM's small BIOS. Needs enable_bios = true.",
    aliases: ['bios', 'axvm-bios'],
    releases: ['0.5'],
    arches: ['x86_64'],
  }),
  choice({
    value: 'uefi',
    label: 'UEFI firmware',
    help: 'Boot through UEFI firmware. Needs enable_bios = true, a firmware path and bios_load_addr.',
    aliases: ['efi'],
    releases: ['0.5'],
    arches: ['x86_64', 'loongarch64'],
  }),
];

export const ADDRESS_SPACE_POLICIES: readonly Choice[] = [
  choice({
    value: 'virtualized',
    label: 'Virtualized',
    help: 'Only what the file lists is mapped.',
    aliases: ['virtual'],
    releases: ['0.5'],
  }),
  choice({
    value: 'passthrough',
    label: 'Passthrough',
    help: 'The whole guest address space is mapped one to one, with holes for memory and devices.',
    aliases: ['pt'],
    releases: ['0.5'],
  }),
];

export const IMAGE_LOCATIONS: readonly Choice[] = [
  choice({
    value: 'memory',
    label: 'Built in',
    help: 'Images are compiled into the hypervisor; paths are relative to the configuration.',
  }),
  choice({
    value: 'fs',
    label: 'Host filesystem',
    help: "Images are read from the host's filesystem when the VM is created.",
  }),
];

/** A closed list of words that upstream reads as an enum: any other word is an error. */
export function variantType(options: readonly Choice[]): FieldType {
  return { kind: 'choice', of: 'variant', bits: 64, open: false, options };
}
