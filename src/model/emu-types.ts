/** Emulated device types by release (spec/emulated-devices.md B). Release 0.1 numbered them otherwise and took any integer. */
import { choice } from './choices.ts';
import type { Choice } from './key-types.ts';
import { ARCHES, type Arch, type Release } from './release.ts';

const OLD: readonly Release[] = ['flat', '0.1'];
const RENUMBERED: readonly Release[] = ['0.1-dtb', '0.3', '0.5'];
const OLD_HELP = 'Release 0.1 reads emulated devices and never creates them.';

function old(value: bigint, label: string): Choice {
  return choice({ value, label, help: OLD_HELP, releases: OLD });
}

function type(
  value: bigint,
  label: string,
  help: string,
  arches: readonly Arch[] = ARCHES,
  releases: readonly Release[] = RENUMBERED,
): Choice {
  return choice({ value, label, help, arches, releases });
}

const NO_FACTORY = 'No implementation: 0.3 warns, 0.5 refuses to create the VM.';

export const EMU_TYPES: readonly Choice[] = [
  type(0x0n, 'Dummy', 'Does nothing.'),
  type(
    0x1n,
    'Interrupt controller (GICv2)',
    'Distributor always at 0x800_0000, 64 KiB: the numbers of the row are not used.',
    ['aarch64'],
  ),
  type(0x2n, 'Console (16550)', 'I/O ports 0x3f8–0x3ff: the numbers of the row are not used.', ['x86_64']),
  type(
    0x3n,
    'Firmware config (fw_cfg)',
    'Kernel, initrd, command line and ACPI for the firmware; required on loongarch64.',
    ['loongarch64'],
    ['0.5'],
  ),
  type(
    0xan,
    'Inter-VM channel (IVC)',
    'A range of guest addresses for shared channels; only the first row counts.',
  ),
  type(0x20n, 'GIC redistributor', 'Arguments: CPU count, stride, first physical CPU.', ['aarch64']),
  type(0x21n, 'GIC distributor', "Filters the guest's accesses to its own SPIs.", ['aarch64']),
  type(0x22n, 'GIC ITS', "Argument: the host ITS's base address. Guest memory must be identical.", [
    'aarch64',
  ]),
  type(0x23n, 'I/O APIC', 'Virtual I/O APIC at the given base.', ['x86_64'], ['0.5']),
  type(0x24n, 'PIT timer', 'I/O ports 0x40–0x61: the numbers of the row are not used.', ['x86_64'], ['0.5']),
  type(0x25n, 'PCH-PIC', 'Virtual PCH interrupt controller.', ['loongarch64'], ['0.5']),
  type(
    0x30n,
    'PLIC',
    'Argument: number of contexts (two for each hart). One in a VM; needs an interrupt_mode.',
    ['riscv64'],
    ['0.3', '0.5'],
  ),
  type(0xe1n, 'virtio-blk', NO_FACTORY),
  type(0xe2n, 'virtio-net', NO_FACTORY),
  type(0xe3n, 'virtio-console', NO_FACTORY),
  old(0n, 'Console'),
  old(1n, 'Interrupt controller (GICv2)'),
  old(2n, 'Passthrough interrupt controller'),
  old(3n, 'virtio-blk'),
  old(4n, 'virtio-net'),
  old(5n, 'virtio-console'),
  old(6n, 'IOMMU'),
  old(7n, 'Interrupt controller SRE'),
  old(8n, 'SGI register'),
  old(9n, 'GIC redistributor'),
  old(10n, 'Inter-VM channel or meta'),
];
