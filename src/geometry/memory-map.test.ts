import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARCHES, RELEASES, type Target } from '../model/release.ts';
import { planVm } from '../planner/plan-vm.ts';
import { type TestRows, testConfig } from '../planner/test-config.ts';
import type { MapBox, MapMode } from './map-figure.ts';
import { layoutMemoryMap, type MemoryMapOptions } from './memory-map.ts';
import { lintFigure } from './test-figure-lint.ts';

const RUNS = { numRuns: Number(process.env.STUDIO_RUNS ?? 500) };
const ARM: Target = { release: '0.5', arch: 'aarch64' };
const X86: Target = { release: '0.5', arch: 'x86_64' };
const GIB = 1n << 30n;

function draw(rows: TestRows, target: Target = ARM, options: Partial<MemoryMapOptions> = {}) {
  const plan = planVm(testConfig(rows), target);
  return layoutMemoryMap(plan, { mode: 'compact', width: 560, highOnTop: false, ...options });
}

const lane = (figure: ReturnType<typeof draw>, id: string) => figure.lanes.find((one) => one.id === id);
const texts = (box: MapBox | undefined) => box?.label.lines.map((line) => line.text);

describe('memory whose address is chosen at boot', () => {
  const rows: TestRows = {
    kernel: { kernel_load_addr: 0x8020_0000n },
    memory: [[0x8000_0000n, GIB, 1n, 'RAM']],
  };

  test('has a ghost at the configured base, a row without address in the strip, and its images follow', () => {
    const figure = draw(rows);
    const [ghost] = lane(figure, 'memory')?.boxes ?? [];
    expect(ghost).toMatchObject({ presence: 'ghost', overlaps: false });
    expect(texts(ghost)).toContain('configured, not used');
    const strip = lane(figure, 'boot');
    expect(strip?.caption).toBe('Chosen at boot, 2 MiB aligned');
    expect(texts(strip?.boxes[0])?.join(' ')).not.toMatch(/0x/);
    expect(strip?.flags.map((flag) => flag.label.lines.map((line) => line.text))).toEqual([['kernel']]);
    expect(lane(figure, 'memory')?.flags.map((flag) => flag.presence)).toEqual(['ghost']);
  });

  test('is plain memory where the release claims the configured address', () => {
    const figure = draw(rows, { release: '0.1', arch: 'aarch64' });
    expect(figure.lanes.map((one) => one.id)).toEqual(['memory']);
    expect(lane(figure, 'memory')?.boxes[0]).toMatchObject({ presence: 'built', kind: 'identical' });
    expect(lane(figure, 'memory')?.flags.map((flag) => flag.presence)).toEqual(['built']);
  });

  test('a ghost clashes with nothing', () => {
    const figure = draw({
      memory: [
        [0n, GIB, 1n],
        [0n, 0x10_0000n, 0n],
      ],
    });
    expect(figure.lanes.flatMap((one) => one.overlaps)).toEqual([]);
  });
});

describe('overlaps', () => {
  const rows: TestRows = {
    memory: [[0x8000_0000n, GIB, 0n, 'RAM']],
    passthrough: [['nic', 0x8f00_0000n, 0x8f00_0000n, 0x1000n]],
  };

  test('both owners stay side by side, a bracket has range and size', () => {
    const memory = lane(draw(rows), 'memory');
    const [ram, nic] = memory?.boxes ?? [];
    expect(ram?.pieces).toHaveLength(3);
    expect(nic?.pieces[0]?.x).toBe((ram?.pieces[1]?.x ?? 0) + (ram?.pieces[1]?.width ?? 0));
    expect(ram?.sentence).toMatch(/overlaps nic/);
    const [overlap] = memory?.overlaps ?? [];
    expect(overlap?.sentence).toBe('Overlap of RAM and nic, 0x8f00_0000 to 0x8f00_0fff, 4 KiB.');
    expect(overlap?.label.lines.map((line) => line.text).join(' ')).toBe(
      'overlap 4 KiB 0x8f00_0000 – 0x8f00_0fff',
    );
  });

  test('what the release merges or does not check is not red', () => {
    const windows: TestRows = {
      addresses: [
        [0x1000n, 0x2000n],
        [0x2000n, 0x2000n],
      ],
      emulated: [['gicd', 0x1000n, 0x1000n, 0x21n]],
    };
    const count = (target: Target) => draw(windows, target).lanes.flatMap((one) => one.overlaps).length;
    expect(count({ release: '0.3', arch: 'aarch64' })).toBe(0);
    expect(count(ARM)).toBe(1);
  });
});

test('the host address stands in the label where it is known and different', () => {
  const figure = draw({ passthrough: [['uart', 0x900_0000n, 0x904_0000n, 0x1000n]] });
  expect(texts(lane(figure, 'memory')?.boxes[0])).toContain('host 0x904_0000');
  const same = draw({ passthrough: [['uart', 0x900_0000n, 0x900_0000n, 0x1000n]] });
  expect(texts(lane(same, 'memory')?.boxes[0])?.join()).not.toContain('host');
});

test('ports have a lane of their own and never meet low RAM', () => {
  const rows: TestRows = {
    memory: [[0n, 0x100_0000n, 0n, 'RAM']],
    emulated: [
      ['com1', 0x3f8n, 8n, 2n],
      ['pit', 0x40n, 0x22n, 0x24n],
    ],
    ports: [[0x60n, 4n, 'keyboard']],
  };
  const figure = draw(rows, X86);
  expect(lane(figure, 'memory')?.boxes.map((box) => box.path.join('.'))).toEqual([
    'kernel.memory_regions.0',
    '',
  ]);
  expect(lane(figure, 'memory')?.overlaps).toEqual([]);
  const ports = lane(figure, 'ports');
  expect(ports?.boxes.map((box) => box.sentence.split(',')[0])).toEqual(['pit', 'keyboard', 'com1']);
  expect(ports?.overlaps[0]?.sentence).toBe('Overlap of pit and keyboard, 0x60 to 0x61, 2 ports.');
});

test('a gap is unused only where nothing else is mapped', () => {
  const rows: TestRows = {
    addresses: [
      [0n, 0x1000n],
      [GIB, 0x1000n],
    ],
  };
  const gap = (more: TestRows) => lane(draw(more), 'memory')?.gaps[0]?.text;
  expect(gap(rows)).toBe('1023 MiB unused');
  expect(gap({ ...rows, devices: { address_space_policy: 'passthrough' } })).toBe('1023 MiB mapped 1:1');
});

test('what is not drawn is said', () => {
  const figure = draw({ passthrough: [['/uart']], memory: [[0n, 0n, 0n]] });
  expect(figure.lanes).toEqual([]);
  expect(figure.notes).toEqual([
    "Not drawn: the devices of /uart, whose addresses only the board's device tree knows.",
    'Not drawn: 1 row without an address or a size.',
  ]);
  expect(figure.summary).toContain('nothing with an address');
});

test('a finding marks the region that it speaks of, a note marks none', () => {
  const finding = (severity: 'error' | 'info') =>
    ({
      code: 'x',
      severity,
      message: 'x',
      path: ['kernel', 'memory_regions', 0, 1],
      related: [],
      fixes: [],
    }) as const;
  const rows: TestRows = { memory: [[0n, GIB, 0n]] };
  const problem = (severity: 'error' | 'info') =>
    lane(draw(rows, ARM, { findings: [finding(severity)] }), 'memory')?.boxes[0]?.problem;
  expect(problem('error')).toBe('error');
  expect(problem('info')).toBeUndefined();
});

test('high on top turns the picture round', () => {
  const rows: TestRows = {
    addresses: [
      [0n, 0x1000n],
      [GIB, 0x1000n],
    ],
  };
  const names = (highOnTop: boolean) =>
    draw(rows, ARM, { highOnTop }).stops.map((stop) => stop.sentence.split(',')[0]);
  expect(names(true)).toEqual([...names(false)].reverse());
});

const address = fc.oneof(
  fc.bigInt(0n, (1n << 64n) - 1n),
  fc.bigInt(0n, 40n).map((n) => n << 12n),
  fc.constantFrom(0n, 0x8000_0000n, 0xfee0_0000n, 0x900_0000n),
);
const size = fc.oneof(
  fc.bigInt(0n, 1n << 63n),
  fc.bigInt(0n, 20n).map((n) => n << 12n),
  fc.bigInt(1n, 64n),
);
const name = fc.constantFrom('uart', '/soc', '串口', 'a device with a very long name indeed');
const rows: fc.Arbitrary<TestRows> = fc.record({
  kernel: fc.record({
    entry_point: fc.option(address, { nil: undefined }),
    kernel_load_addr: fc.option(address, { nil: undefined }),
    dtb_load_addr: fc.option(address, { nil: undefined }),
    bios_load_addr: fc.option(address, { nil: undefined }),
    enable_bios: fc.boolean(),
  }),
  memory: fc.array(fc.tuple(address, size, fc.bigInt(0n, 3n)), { maxLength: 6 }),
  emulated: fc.array(
    fc.tuple(
      name,
      address,
      size,
      fc.constantFrom(1n, 2n, 0xan, 0x20n, 0x21n, 0x23n, 0x24n, 0xe1n),
      fc.bigInt(0n, 70n),
      size,
      fc.constant(0n),
    ),
    { maxLength: 4 },
  ),
  passthrough: fc.array(fc.tuple(name, address, address, size), { maxLength: 12 }),
  addresses: fc.array(fc.tuple(address, size), { maxLength: 4 }),
  ports: fc.array(fc.tuple(fc.bigInt(0n, 0xffffn), fc.bigInt(0n, 0x400n)), { maxLength: 5 }),
});

test('any plan in any release, mode and size passes the lint', () => {
  const target = fc.record({ release: fc.constantFrom(...RELEASES), arch: fc.constantFrom(...ARCHES) });
  const mode = fc.constantFrom<MapMode>('compact', 'true', 'equal');
  const options = fc.record({ mode, highOnTop: fc.boolean(), width: fc.integer({ min: 200, max: 1200 }) });
  fc.assert(
    fc.property(rows, target, options, fc.integer({ min: 0, max: 1500 }), (list, where, how, height) => {
      const figure = draw(list, where, { ...how, height });
      expect(lintFigure(figure)).toEqual([]);
    }),
    RUNS,
  );
});
