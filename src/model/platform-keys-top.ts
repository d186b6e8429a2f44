/** Keys at top level: who the platform is, and the kernel's settings of defconfig.toml (spec/platform-config.md F.2, F.3). */
import type { Choice, FieldType } from './key-types.ts';
import type { PlatformKeySpec } from './platform-key-types.ts';
import { ARCHES, RELEASES } from './release.ts';

export const UINT: FieldType = { kind: 'uint', bits: 64 };
const TEXT: FieldType = { kind: 'text' };

/** A closed or open list of words, as the form's choice field wants it. */
export function wordChoice(words: Readonly<Record<string, string>>, open: boolean): FieldType {
  const options = Object.entries(words).map(
    ([value, help]): Choice => ({
      value,
      label: value,
      help,
      aliases: [],
      releases: RELEASES,
      arches: ARCHES,
    }),
  );
  return { kind: 'choice', of: 'text', bits: 64, open, options };
}

const ARCH_WORDS = {
  aarch64: 'Arm, 64 bits.',
  x86_64: 'Intel and AMD, 64 bits.',
  riscv64: 'RISC-V with the hypervisor extension.',
  loongarch64: 'LoongArch with virtualization (LVZ).',
};

const PLATFORM = { section: 'top', group: 'identity', arches: ARCHES, formats: ['seed', 'package'] } as const;
const DEFCONFIG = { section: 'top', group: 'cpus', arches: ARCHES, formats: ['defconfig'] } as const;

export const TOP_KEYS: readonly PlatformKeySpec[] = [
  {
    ...PLATFORM,
    key: 'arch',
    label: 'Architecture',
    type: 'str',
    field: wordChoice(ARCH_WORDS, false),
    initial: '"aarch64"',
    help: 'What AxVisor is built for. make overwrites it with the first word of the file’s name.',
  },
  {
    ...PLATFORM,
    key: 'platform',
    label: 'Platform',
    type: 'str',
    field: TEXT,
    initial: '"aarch64-qemu-virt-hv"',
    help: 'The platform’s name, shown at boot and used for the linker script. make overwrites it with the file’s name.',
  },
  {
    ...PLATFORM,
    key: 'package',
    label: 'Package',
    type: 'str',
    field: TEXT,
    formats: ['package'],
    initial: '"axplat-aarch64-generic"',
    help: 'The crate with the platform’s code. Only package files have it.',
  },
  {
    ...DEFCONFIG,
    key: 'task-stack-size',
    label: 'Task stack',
    type: 'uint',
    field: { kind: 'size' },
    unit: 'bytes',
    initial: '0x40000',
    help: 'Bytes of stack for each task of the hypervisor and for its boot.',
  },
  {
    ...DEFCONFIG,
    key: 'ticks-per-sec',
    label: 'Timer ticks',
    type: 'uint',
    field: UINT,
    unit: 'Hz',
    initial: '100',
    help: 'Timer ticks per second: the host’s scheduler and the guests’ timers run at this pace.',
  },
  {
    ...DEFCONFIG,
    key: 'smp',
    label: 'Host CPUs',
    type: 'uint',
    field: UINT,
    initial: '1',
    help: 'Number of host CPUs that AxVisor starts. make overwrites it with SMP, which is 1 unless you set it.',
  },
];
