import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../base/diagnostic.ts';
import { platformOf } from '../model/test-platform.ts';
import type { HostPlan, HostRangeKind } from '../planner/host-plan.ts';
import { planHost } from '../planner/plan-host.ts';
import { layoutHostMap } from './host-map.ts';
import { layoutHostTable } from './host-table.ts';
import type { MapBox } from './map-figure.ts';
import type { MemoryMapOptions } from './memory-map.ts';
import { lintFigure } from './test-figure-lint.ts';

const RUNS = { numRuns: Number(process.env.STUDIO_RUNS ?? 500) };

const TEXT = `arch = "x86_64"
[plat]
phys-memory-base = 0x0
phys-memory-size = 0x800_0000
kernel-base-paddr = 0x20_0000
kernel-base-vaddr = "0xffff_8000_0020_0000"
phys-virt-offset = "0xffff_8000_0000_0000"
kernel-aspace-base = "0xffff_8000_0000_0000"
kernel-aspace-size = "0x0000_7fff_ffff_f000"
[devices]
mmio-regions = [
  [0xb000_0000, 0x1000_0000], # PCI config space
  [0xfec0_0000, 0x1000], # IO APIC
]
virtio-mmio-regions = [[0xb000_0000, 0x200]]
pci-ecam-base = 0xb000_0000
pci-bus-end = 0xff
pci-ranges = [[0x1_0000_0000, 0x1000_0000]]
`;

function draw(text = TEXT, options: Partial<MemoryMapOptions> = {}) {
  const plan = planHost(platformOf(text).config);
  return layoutHostMap(plan, { mode: 'compact', width: 560, highOnTop: false, ...options });
}

const texts = (box: MapBox | undefined) => box?.label.lines.map((line) => line.text);
const boxNamed = (boxes: readonly MapBox[] | undefined, name: string) =>
  boxes?.find((box) => box.sentence.startsWith(`${name},`)) as MapBox;
const finding = (path: Diagnostic['path']): Diagnostic => ({
  code: 'test',
  severity: 'error',
  message: 'Wrong.',
  path,
  related: [],
  fixes: [],
});

describe('a host', () => {
  test('has its physical ranges with both addresses, and level with each what AxVisor maps', () => {
    const figure = draw();
    const [physical, virtual] = figure.lanes;
    expect(physical?.boxes.map((box) => box.kind)).toEqual(['ram', 'mmio', 'ecam', 'virtio', 'mmio', 'pci']);
    expect(virtual?.boxes.map((box) => box.kind)).toEqual(['ram', 'mmio', 'mmio']);
    for (const box of virtual?.boxes ?? []) {
      const same = boxNamed(physical?.boxes, box.sentence.split(',')[0] as string);
      expect([box.frame.y, box.frame.height]).toEqual([same.frame.y, same.frame.height]);
      const ribbon = figure.ribbons?.find(({ id }) => id === box.id);
      expect([ribbon?.frame.y, ribbon?.frame.height]).toEqual([box.frame.y, box.frame.height]);
      expect(ribbon?.frame.x).toBe((physical?.bar.x ?? 0) + (physical?.bar.width ?? 0));
    }
    expect(texts(boxNamed(physical?.boxes, 'IO APIC'))?.join(' ')).toContain('0xffff_8000_fec0_0000');
    expect(boxNamed(virtual?.boxes, 'IO APIC').sentence).toBe(
      'IO APIC, virtual 0xffff_8000_fec0_0000 to 0xffff_8000_fec0_0fff, 4 KiB, mapped to 0xfec0_0000.',
    );
  });

  test('has the kernel’s base as a flag, and says how physical becomes virtual', () => {
    const figure = draw();
    expect(figure.lanes[0]?.flags.map((flag) => flag.paths)).toEqual([[['plat', 'kernel-base-paddr']]]);
    expect(figure.lanes[0]?.flags[0]?.sentence).toContain('0x20_0000, virtual 0xffff_8000_0020_0000');
    expect(figure.notes[0]).toContain('physical + 0xffff_8000_0000_0000');
  });

  test('what lies inside an MMIO region is nested, not red; a finding is', () => {
    const clean = draw();
    expect(clean.lanes.flatMap((lane) => lane.overlaps)).toEqual([]);
    expect(clean.stops.filter((stop) => stop.problem !== undefined)).toEqual([]);
    const figure = draw(TEXT, { findings: [finding(['devices', 'mmio-regions', 1, 0])] });
    const wrong = figure.stops.filter((stop) => stop.problem === 'error');
    expect(wrong.map((stop) => stop.id)).toEqual(['range-2', 'virtual-range-2']);
  });

  test('a flat file’s finding at a key of the top marks its range too', () => {
    const text = 'arch = "aarch64"\nphys-memory-base = "0x4000_0000"\nphys-memory-size = "0x800_0000"\n';
    const figure = draw(text, { findings: [finding(['phys-memory-size'])] });
    expect(figure.lanes[0]?.boxes.map((box) => box.problem)).toEqual(['error']);
  });

  test('a mapping outside the kernel’s address space is an error in words and shape', () => {
    const figure = draw(TEXT.replace('"0x0000_7fff_ffff_f000"', '0x8000_0000'));
    const box = boxNamed(figure.lanes[1]?.boxes, 'IO APIC');
    expect(box.problem).toBe('error');
    expect(box.sentence).toContain('outside the kernel’s address space');
  });

  test('without an offset has no virtual lane; without anything no lane at all', () => {
    const figure = draw(TEXT.replace(/phys-virt-offset.*\n/, ''));
    expect(figure.lanes.map((lane) => lane.id)).toEqual(['memory']);
    expect(draw('arch = "aarch64"\n')).toMatchObject({ lanes: [], stops: [] });
    expect(draw('arch = "aarch64"\n').notes.join(' ')).toContain('finds at run time');
  });

  test('is a table with the same facts', () => {
    const rows = layoutHostTable(planHost(platformOf(TEXT).config));
    expect(rows.map(({ name, startText, hostText }) => [name, startText, hostText])).toEqual([
      ['RAM', '0x0', '0xffff_8000_0000_0000'],
      ['PCI config space', '0xb000_0000', '0xffff_8000_b000_0000'],
      ['PCI ECAM', '0xb000_0000', '–'],
      ['Virtio slot 0', '0xb000_0000', '–'],
      ['IO APIC', '0xfec0_0000', '0xffff_8000_fec0_0000'],
      ['PCI I/O', '0x1_0000_0000', '–'],
      [rows[6]?.name, '0x20_0000', '0xffff_8000_0020_0000'],
      ['AxVisor’s virtual addresses', '–', '0xffff_8000_0000_0000'],
    ]);
  });
});

const KINDS: readonly HostRangeKind[] = ['ram', 'more-ram', 'mmio', 'virtio', 'ecam', 'pci-io', 'pci-mmio64'];
const address = fc.oneof(
  fc.bigInt(0n, 0xffn).map((page) => page << 12n),
  fc.bigInt(0n, (1n << 63n) - 1n),
);

const arbitraryPlan: fc.Arbitrary<HostPlan> = fc
  .record({
    rows: fc.array(
      fc.record({
        kind: fc.constantFrom(...KINDS),
        start: address,
        size: fc.oneof(
          fc.bigInt(1n, 64n).map((pages) => pages << 12n),
          fc.bigInt(1n, 1n << 40n),
        ),
        label: fc.string({ maxLength: 40 }).map((text) => `x${text.replace(/[\r\n]/g, '')}`),
      }),
      { maxLength: 30 },
    ),
    bases: fc.array(address, { maxLength: 6 }),
    offset: fc.option(address, { nil: undefined }),
  })
  .map(({ rows, bases, offset }) => {
    const ranges = rows.map(({ kind, start, size, label }, i) => ({
      path: ['devices', 'rows', i],
      kind,
      label,
      range: { start, size },
    }));
    return {
      ranges,
      points: bases.map((at, i) => ({
        path: ['devices', `base${i}`],
        kind: 'device' as const,
        key: `base${i}`,
        label: `base ${i}`,
        address: at,
        virtual: undefined,
      })),
      space: undefined,
      linear: ranges.flatMap(({ path, kind, label, range }) =>
        offset !== undefined && (kind === 'ram' || kind === 'more-ram' || kind === 'mmio')
          ? [
              {
                path,
                kind,
                label,
                physical: range,
                virtual: { ...range, start: range.start + offset },
                inside: true,
              },
            ]
          : [],
      ),
      memoryAtRunTime: false,
    };
  });

test('ranges at one place stand side by side as long as the narrow bar of virtual addresses has room', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => `  [0xb000_0000, 0x1${i}000],`).join('\n');
  const boxesOf = (count: number) => {
    const text = TEXT.replace('  [0xb000_0000, 0x1000_0000], # PCI config space', rows(count));
    const figure = draw(text.replace(/^(virtio-mmio-regions|pci-).*\n/gm, ''));
    expect(lintFigure(figure)).toEqual([]);
    return figure.lanes[1]?.boxes.filter(({ kind }) => kind === 'mmio') ?? [];
  };
  expect(boxesOf(5)).toHaveLength(6);
  for (let count = 6; count < 10; count++) expect(boxesOf(count).length).toBeLessThanOrEqual(6);
});

test('any host passes the lint in every mode', () => {
  fc.assert(
    fc.property(
      arbitraryPlan,
      fc.constantFrom('compact' as const, 'true' as const, 'equal' as const),
      fc.boolean(),
      fc.integer({ min: 320, max: 1000 }),
      (plan, mode, highOnTop, width) => {
        expect(lintFigure(layoutHostMap(plan, { mode, highOnTop, width }))).toEqual([]);
      },
    ),
    RUNS,
  );
});
