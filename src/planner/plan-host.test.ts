import { expect, test } from 'vitest';
import { platformOf } from '../model/test-platform.ts';
import { planHost } from './plan-host.ts';

const TEXT = `arch = "riscv64"
[plat]
phys-memory-base = 0x8000_0000
phys-memory-size = 0x800_0000
kernel-base-paddr = 0x8020_0000
kernel-base-vaddr = "0xffff_ffc0_8020_0000"
phys-virt-offset = "0xffff_ffc0_0000_0000"
kernel-aspace-base = "0xffff_ffc0_0000_0000"
kernel-aspace-size = "0x0000_003f_ffff_f000"
[devices]
mmio-regions = [
  [0x1000_0000, 0x1000], # UART
  [0x40_0000_0000, 0x1000],
  [0x9000_0000, 0],
]
virtio-mmio-regions = [[0x1000_1000, 0x1000]]
pci-ecam-base = 0x3000_0000
pci-bus-end = 0xff
pci-ranges = [[0x300_0000, 0x1_0000], [0x4000_0000, 0x4000_0000]]
uart-paddr = 0x1000_0000
rtc-paddr = 0
`;

test('a platform file becomes the host’s map', () => {
  const plan = planHost(platformOf(TEXT).config);
  expect(plan.ranges.map(({ kind, label, range }) => [kind, label, range.start, range.size])).toEqual([
    ['ram', 'RAM', 0x8000_0000n, 0x800_0000n],
    ['mmio', 'UART', 0x1000_0000n, 0x1000n],
    ['mmio', 'MMIO 1', 0x40_0000_0000n, 0x1000n],
    ['virtio', 'Virtio slot 0', 0x1000_1000n, 0x1000n],
    ['ecam', 'PCI ECAM', 0x3000_0000n, 0x1000_0000n],
    ['pci-io', 'PCI I/O', 0x300_0000n, 0x1_0000n],
    ['pci-mmio32', 'PCI MMIO, 32 bits', 0x4000_0000n, 0x4000_0000n],
  ]);
  expect(plan.points.map(({ key, kind, address, virtual }) => [key, kind, address, virtual])).toEqual([
    ['kernel-base-paddr', 'kernel', 0x8020_0000n, 0xffff_ffc0_8020_0000n],
    ['uart-paddr', 'device', 0x1000_0000n, 0xffff_ffc0_1000_0000n],
  ]);
  expect(plan.linear.map(({ label, virtual, inside }) => [label, virtual.start, inside])).toEqual([
    ['RAM', 0xffff_ffc0_8000_0000n, true],
    ['UART', 0xffff_ffc0_1000_0000n, true],
    ['MMIO 1', 0n, false],
  ]);
  expect(plan.memoryAtRunTime).toBe(false);
});

test('a platform that is found at run time has next to nothing', () => {
  const plan = planHost(platformOf('arch = "aarch64"\n[plat]\nkernel-base-vaddr = "0x0"\n').config);
  expect(plan).toEqual({ ranges: [], points: [], space: undefined, linear: [], memoryAtRunTime: true });
});
