import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { layoutMemoryMap, type MemoryMapOptions } from '../../geometry/memory-map.ts';
import { lintFigure } from '../../geometry/test-figure-lint.ts';
import type { Target } from '../../model/release.ts';
import { planVm } from '../../planner/plan-vm.ts';
import { type TestRows, testConfig } from '../../planner/test-config.ts';
import { MemoryMap } from './MemoryMap.tsx';
import { expectFigure } from './test-figure.ts';

interface Case {
  readonly rows: TestRows;
  readonly target: Target;
  readonly options?: Partial<MemoryMapOptions>;
  readonly selected?: readonly (string | number)[];
}

const GIB = 0x4000_0000n;
const X86: Target = { release: '0.1', arch: 'x86_64' };
const ARM: Target = { release: '0.5', arch: 'aarch64' };

const NIMBOS: TestRows = {
  kernel: { entry_point: 0x8000n, kernel_load_addr: 0x20_0000n, bios_path: 'bios', bios_load_addr: 0x8000n },
  memory: [[0n, 0x100_0000n, 0n, 'Low RAM 16M']],
  passthrough: [
    ['IO APIC', 0xfec0_0000n, 0xfec0_0000n, 0x1000n],
    ['Local APIC', 0xfee0_0000n, 0xfee0_0000n, 0x1000n],
    ['HPET', 0xfed0_0000n, 0xfed0_0000n, 0x1000n],
  ],
};

const UARTS = Array.from({ length: 12 }, (_, i): [string, bigint, bigint, bigint] => {
  const base = 0xfeb4_0000n + BigInt(i) * 0x1_0000n;
  return [`uart${i}`, base, base, 0x1000n];
});

const LINUX_Q35: TestRows = {
  kernel: { entry_point: 0x20_0000n, kernel_load_addr: 0x20_0000n },
  memory: [
    [0n, 0x800_0000n, 1n, 'System RAM 128M MAP_IDENTICAL for DMA-capable passthrough'],
    [0n, 0x10_0000n, 0n, 'Low boot scratch for real-mode stub and boot_params'],
  ],
  emulated: [
    ['x86-com1', 0x3f8n, 8n, 2n],
    ['x86-ioapic', 0xfec0_0000n, 0x1000n, 0x23n],
    ['x86-pit', 0x40n, 0x22n, 0x24n],
  ],
  passthrough: [['HPET', 0xfed0_0000n, 0xfed0_0000n, 0x1000n]],
  addresses: [
    [0x8000_0000n, 0x20_0000n],
    [0x8_0000_0000n, 0x20_0000n],
    [0xfe00_0000n, 0xc0_0000n, 'PCI MMIO'],
    [0x70_0000_0000n, 0x10_0000n],
    [0x3800_0000_0000n, 0x10_0000n],
  ],
  ports: [[0x6000n, 0x80n, 'virtio-blk BAR']],
};

const OVERLAPS: TestRows = {
  kernel: { entry_point: 0x8020_0000n, kernel_load_addr: 0x8020_0000n, dtb_load_addr: 0x8000_0000n },
  memory: [
    [0x8000_0000n, GIB, 0n, 'System RAM'],
    [0xb000_0000n, GIB, 0n, 'zephyr RAM'],
  ],
  emulated: [['gicd', 0x800_0000n, 0x1_0000n, 0x21n]],
  passthrough: [
    ['uart', 0x900_0000n, 0x904_0000n, 0x1000n],
    ['nic', 0x8f00_0000n, 0x8f00_0000n, 0x1000n],
  ],
};

const CASES: Readonly<Record<string, Case>> = {
  'nimbos-x86-0.1': { rows: NIMBOS, target: X86, selected: ['devices', 'passthrough_devices', 2] },
  'nimbos-x86-0.1-true-scale': { rows: NIMBOS, target: X86, options: { mode: 'true' } },
  'nimbos-x86-0.1-equal-high-on-top': {
    rows: NIMBOS,
    target: X86,
    options: { mode: 'equal', highOnTop: true },
  },
  'linux-q35-0.5': { rows: LINUX_Q35, target: { release: '0.5', arch: 'x86_64' } },
  'linux-q35-0.3': { rows: LINUX_Q35, target: { release: '0.3', arch: 'x86_64' } },
  'overlaps-0.5': { rows: OVERLAPS, target: ARM, options: { height: 760 } },
  'folded-uarts-0.5': {
    rows: { memory: [[0n, GIB, 2n, 'System RAM']], passthrough: UARTS },
    target: ARM,
  },
  'opened-uarts-0.5': {
    rows: { memory: [[0n, GIB, 2n, 'System RAM']], passthrough: UARTS },
    target: ARM,
    options: { openFolds: new Set(['fold-device-0-device-11']) },
  },
  'long-names-0.5': {
    rows: {
      kernel: { kernel_load_addr: 0xffff_ffff_0000_0000n, entry_point: 0xffff_ffff_0000_0000n },
      memory: [
        [
          0xffff_fffe_0000_0000n,
          0x1_8000_0000n,
          0n,
          '系统内存，给客户机使用的全部可用内存，分配在启动时完成',
        ],
        [
          0xffff_ffff_8000_0000n,
          0x7fff_f000n,
          2n,
          'A very long comment about reserved memory that cannot fit anywhere',
        ],
      ],
      passthrough: [['pcie-controller-with-a-long-name@fe2c0000', 0xfe2c_0000n, 0xfe2d_0000n, 0x1000n]],
    },
    target: ARM,
    options: { width: 420 },
  },
};

describe.each(Object.entries(CASES))('%s', (name, { rows, target, options, selected }) => {
  const plan = planVm(testConfig(rows), target);
  const figure = layoutMemoryMap(plan, { mode: 'compact', width: 560, highOnTop: false, ...options });

  test('passes the lint', () => {
    expect(lintFigure(figure)).toEqual([]);
  });

  test('looks as it was reviewed', () => {
    const markup = renderToStaticMarkup(
      <MemoryMap figure={figure} selectedPath={selected} onSelect={() => {}} onToggleFold={() => {}} />,
    );
    expectFigure(name, markup);
  });
});
