/** `[devices]`: MMIO, virtio slots, PCI, interrupt controllers, console, clock and timer (spec/platform-config.md F.3). */
import type { FieldType, RowSpec } from './key-types.ts';
import type { PlatformKeySpec } from './platform-key-types.ts';
import { UINT, wordChoice } from './platform-keys-top.ts';
import { ARCHES, type Arch } from './release.ts';

const HOST: FieldType = { kind: 'address', space: 'host' };
const HZ: FieldType = { kind: 'uint', bits: 64 };
const ARM: readonly Arch[] = ['aarch64'];

/** `[[base, size], …]`; a row's trailing comment is its label. */
function ranges(noun: string, base: string, size: string): FieldType {
  const row: RowSpec = {
    noun,
    columns: [
      {
        key: 'base',
        label: 'Base',
        type: HOST,
        help: 'First physical address.',
        initial: base,
        optionalIn: [],
      },
      {
        key: 'size',
        label: 'Size',
        type: { kind: 'size' },
        help: 'Bytes.',
        initial: size,
        optionalIn: [],
      },
    ],
    variants: [],
  };
  return { kind: 'rows', row };
}

const SHARED = {
  section: 'devices',
  group: 'devices',
  arches: ARCHES,
  formats: ['seed', 'package'],
} as const;
const ROWS = { ...SHARED, type: '[(uint, uint)]', initial: '[]' } as const;
const BASE = { ...SHARED, type: 'uint', field: HOST, initial: '0x0' } as const;
const NUMBER = { ...SHARED, type: 'uint', field: UINT, initial: '0' } as const;

const PCI: readonly PlatformKeySpec[] = [
  {
    ...BASE,
    key: 'pci-ecam-base',
    label: 'PCI ECAM',
    help: 'Base of PCI configuration space; (last bus + 1) MiB of it must be mapped. 0 without PCI.',
  },
  {
    ...NUMBER,
    key: 'pci-bus-end',
    label: 'Last PCI bus',
    initial: '0xff',
    help: 'Number of the last PCI bus, at most 0xff.',
  },
  {
    ...ROWS,
    key: 'pci-ranges',
    label: 'PCI windows',
    field: ranges('PCI window', '0x0', '0x1_0000'),
    help: 'Base and size: I/O, 32-bit MMIO, 64-bit MMIO, in this order. Only the second row feeds the allocator of device windows.',
  },
];

const INTERRUPTS: readonly PlatformKeySpec[] = [
  {
    ...BASE,
    key: 'gicd-paddr',
    label: 'GIC distributor',
    arches: ARM,
    formats: ['seed'],
    help: 'Base of the GIC’s distributor (GICD).',
  },
  {
    ...BASE,
    key: 'gicc-paddr',
    label: 'GIC CPU interface',
    arches: ARM,
    formats: ['seed'],
    help: 'Base of the GICv2 CPU interface (GICC). GICv3 does not use it, but the code wants the key.',
  },
  {
    ...BASE,
    key: 'gicr-paddr',
    label: 'GIC redistributor',
    arches: ARM,
    formats: ['seed'],
    help: 'Base of the GICv3 redistributors (GICR).',
  },
  {
    ...BASE,
    key: 'gicv-paddr',
    label: 'GIC virtual CPU interface',
    arches: ARM,
    formats: ['seed'],
    help: 'Base of the GICv2 virtual CPU interface (GICV).',
  },
  {
    ...BASE,
    key: 'gich-paddr',
    label: 'GIC hypervisor interface',
    arches: ARM,
    formats: ['seed'],
    help: 'Base of the GICv2 hypervisor interface (GICH).',
  },
  {
    ...BASE,
    key: 'plic-paddr',
    label: 'PLIC',
    arches: ['riscv64'],
    formats: ['package'],
    help: 'Base of the platform interrupt controller.',
  },
  {
    ...NUMBER,
    key: 'ipi-irq',
    label: 'IPI number',
    formats: ['package'],
    help: 'Number of the interrupt that host CPUs send each other.',
  },
];

const BOARD: readonly PlatformKeySpec[] = [
  { key: 'cpu-csr-base', label: 'CPU control registers' },
  { key: 'a1000base-topcrm', label: 'Top clock and reset' },
  { key: 'a1000base-safetycrm', label: 'Safety clock and reset' },
  { key: 'a1000base-aoncfg', label: 'Always-on configuration' },
].map((named) => ({
  ...BASE,
  ...named,
  arches: ARM,
  formats: ['seed'],
  help: 'Board registers of the A1000B.',
}));

export const DEVICES_KEYS: readonly PlatformKeySpec[] = [
  {
    ...ROWS,
    key: 'memory-regions',
    label: 'More RAM',
    arches: ['x86_64'],
    formats: ['seed'],
    group: 'memory',
    field: ranges('memory region', '0x1_0000_0000', '0x4000_0000'),
    help: 'RAM beside the hypervisor’s own that guests may get, of a host that runs beneath Linux.',
  },
  {
    ...ROWS,
    key: 'mmio-regions',
    packageKey: 'mmio-ranges',
    label: 'MMIO regions',
    field: ranges('MMIO region', '0x0', '0x1000'),
    help: 'Device memory that AxVisor maps for itself: base and size, whole pages of 4 KiB that do not overlap.',
  },
  {
    ...ROWS,
    key: 'virtio-mmio-regions',
    packageKey: 'virtio-mmio-ranges',
    label: 'Virtio slots',
    field: ranges('virtio slot', '0x0', '0x200'),
    help: 'Base and size of each virtio slot; looked at when AxVisor is built with BUS=mmio.',
  },
  ...PCI,
  {
    ...BASE,
    key: 'uart-paddr',
    label: 'UART',
    arches: ['aarch64', 'riscv64'],
    help: 'Base of the serial port that AxVisor writes its console to.',
  },
  {
    ...NUMBER,
    key: 'uart-irq',
    label: 'UART interrupt',
    arches: ['aarch64', 'riscv64'],
    help: 'SPI number without the 32 on Arm; PLIC source on RISC-V.',
  },
  ...INTERRUPTS,
  {
    ...SHARED,
    key: 'psci-method',
    label: 'PSCI call',
    type: 'str',
    field: wordChoice({ smc: 'Secure monitor call.', hvc: 'Hypervisor call.' }, false),
    arches: ARM,
    formats: ['seed'],
    initial: '"smc"',
    help: 'How AxVisor asks the firmware to start CPUs and to switch off. Any other word panics.',
  },
  {
    ...BASE,
    key: 'rtc-paddr',
    label: 'Clock',
    arches: ['aarch64', 'riscv64'],
    help: 'Base of the real-time clock; 0 without one.',
  },
  {
    ...SHARED,
    key: 'timer-frequency',
    label: 'Timer frequency',
    type: 'uint',
    field: HZ,
    unit: 'Hz',
    arches: ['riscv64', 'x86_64'],
    initial: '10_000_000',
    help: 'Ticks of the hardware timer per second; on x86 the CPU’s TSC until it is calibrated. Not 0.',
  },
  {
    ...NUMBER,
    key: 'timer-irq',
    label: 'Timer interrupt',
    formats: ['package'],
    help: 'Number of the timer’s interrupt.',
  },
  ...BOARD,
];
