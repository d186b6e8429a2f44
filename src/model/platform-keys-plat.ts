/** `[plat]`: memory, the kernel's addresses and its address space (spec/platform-config.md F.3). */
import type { FieldType } from './key-types.ts';
import type { PlatformKeySpec } from './platform-key-types.ts';
import { UINT, wordChoice } from './platform-keys-top.ts';
import { ARCHES } from './release.ts';

const HOST: FieldType = { kind: 'address', space: 'host' };
const SIZE: FieldType = { kind: 'size' };

/** The values of `plat.family` that axhal has code for; any other builds the dummy platform. */
export const FAMILIES = {
  'aarch64-qemu-virt': 'QEMU virt, Arm.',
  'aarch64-rk3588j': 'Rockchip RK3588.',
  'aarch64-bsta1000b': 'Black Sesame A1000B.',
  'aarch64-dyn': 'Any Arm board: everything is found at run time.',
  'riscv64-qemu-virt': 'QEMU virt, RISC-V.',
  'x86-pc': 'PC, real or QEMU q35.',
  'x86-linux': 'PC beneath a running Linux (type 1.5).',
} as const;

const SHARED = { section: 'plat', arches: ARCHES, formats: ['seed', 'package'], type: 'uint' } as const;
const MEMORY = { ...SHARED, group: 'memory' } as const;
const SPACE = { ...SHARED, group: 'space' } as const;
const CPUS = { ...SHARED, group: 'cpus', formats: ['package'] } as const;

export const PLAT_KEYS: readonly PlatformKeySpec[] = [
  {
    ...SHARED,
    key: 'family',
    label: 'Family',
    group: 'identity',
    type: 'str',
    field: wordChoice(FAMILIES, true),
    formats: ['seed'],
    initial: '"aarch64-qemu-virt"',
    help: 'Which platform code is built in. An unknown family builds the dummy platform, which cannot boot.',
  },
  {
    ...CPUS,
    key: 'cpu-num',
    label: 'Host CPUs',
    field: UINT,
    initial: '1',
    help: 'Number of host CPUs that AxVisor starts.',
  },
  {
    ...CPUS,
    key: 'max-cpu-num',
    label: 'Most host CPUs',
    field: UINT,
    initial: '1',
    help: 'Largest number of host CPUs that AxVisor makes room for.',
  },
  {
    ...MEMORY,
    key: 'phys-memory-base',
    label: 'RAM base',
    field: HOST,
    initial: '0x4000_0000',
    help: 'Where the host’s RAM begins.',
  },
  {
    ...MEMORY,
    key: 'phys-memory-size',
    label: 'RAM size',
    field: SIZE,
    unit: 'bytes',
    initial: '0x8000_0000',
    help: 'Bytes of RAM. AxVisor hands out what lies between the end of its own image and base + size; 0 where it is found at run time.',
  },
  {
    ...MEMORY,
    key: 'kernel-base-paddr',
    label: 'Kernel, physical',
    field: HOST,
    initial: '0x4008_0000',
    help: 'Where the boot loader puts AxVisor’s image. No code reads it; it must agree with the loader and with the virtual base.',
  },
  {
    ...MEMORY,
    key: 'kernel-base-vaddr',
    label: 'Kernel, virtual',
    field: HOST,
    initial: '"0x0000_0000_4008_0000"',
    help: 'The address that AxVisor’s image is linked for: the physical base plus the offset.',
  },
  {
    ...MEMORY,
    key: 'phys-virt-offset',
    label: 'Virtual offset',
    field: HOST,
    initial: '"0x0000_0000_0000_0000"',
    help: 'Virtual address = physical address + this, modulo 2^64.',
  },
  {
    ...MEMORY,
    key: 'boot-stack-size',
    label: 'Boot stack',
    field: SIZE,
    unit: 'bytes',
    formats: ['package'],
    initial: '0x40000',
    help: 'Bytes of stack while AxVisor starts.',
  },
  {
    ...SPACE,
    key: 'phys-bus-offset',
    label: 'Bus offset',
    field: HOST,
    initial: '0',
    help: 'Address that a device sees = physical address + this.',
  },
  {
    ...SPACE,
    key: 'kernel-aspace-base',
    label: 'Kernel space base',
    field: HOST,
    initial: '"0x0000_0000_0000_0000"',
    help: 'Where AxVisor’s own virtual address space begins.',
  },
  {
    ...SPACE,
    key: 'kernel-aspace-size',
    label: 'Kernel space size',
    field: SIZE,
    unit: 'bytes',
    initial: '"0x0000_ffff_ffff_f000"',
    help: 'Bytes of AxVisor’s address space. RAM and every MMIO region, plus the offset, must lie inside.',
  },
];
