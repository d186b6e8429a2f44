import { expect, test } from 'vitest';
import { ARCHES, RELEASES } from '../model/release.ts';
import { copyEmulated, emulatedStarts, groupStarts } from './likely-emulated.ts';
import { rowContext, type TestContext } from './test-row-context.ts';

const starts = (rows: TestContext) => emulatedStarts(rowContext(rows));
const start = (type: bigint, rows: TestContext = {}) =>
  starts(rows).find(({ device }) => device.type === type);
const group = (rows: TestContext) => groupStarts(rowContext(rows))[0]?.starts.map(({ row }) => row);

test('types that do something come first, whatever the release and architecture', () => {
  const useful = (release: (typeof RELEASES)[number], arch: (typeof ARCHES)[number]) =>
    starts({ release, arch })
      .filter(({ use }) => use === 'works')
      .map(({ device }) => device.type);
  expect(useful('0.5', 'aarch64')).toEqual([0x1n, 0xan, 0x20n, 0x21n, 0x22n]);
  expect(useful('0.5', 'x86_64')).toEqual([0x2n, 0xan, 0x23n, 0x24n]);
  expect(useful('0.5', 'riscv64')).toEqual([0xan, 0x30n]);
  expect(useful('0.5', 'loongarch64')).toEqual([0x3n, 0xan, 0x25n]);
  expect(useful('0.3', 'riscv64')).toEqual([0xan, 0x30n]);
  expect(useful('0.3', 'x86_64')).toEqual([0xan]);
  expect(useful('0.1', 'aarch64')).toEqual([]);
  for (const release of RELEASES)
    for (const arch of ARCHES) {
      const uses = starts({ release, arch }).map(({ use }) => use);
      expect(uses.lastIndexOf('works')).toBeLessThan(uses.indexOf('nothing'));
    }
});

test('why a type does nothing is told', () => {
  expect(start(0x30n)).toMatchObject({ use: 'nothing', note: expect.stringContaining('riscv64') });
  expect(start(0xe1n)).toMatchObject({ use: 'nothing', note: expect.stringContaining('No implementation') });
  expect(start(0x2n, { release: '0.3', arch: 'x86_64' })?.note).toContain('0.3');
});

test('a second one where only one can be is offered behind the others', () => {
  const emulated = [['vgicd', 0x800_0000n, 0x1_0000n, 0x1n]] as const;
  expect(start(0x1n, { emulated })?.use).toBe('again');
  expect(start(0x21n, { emulated })?.use).toBe('works');
});

test('a type whose fixed place is taken is offered behind the others', () => {
  const passthrough = [['low', 0x0n, 0x0n, 0x1000_0000n]] as const;
  expect(start(0x1n, { passthrough })?.use).toBe('taken');
  expect(start(0x24n, { arch: 'x86_64', ports: [[0x60n, 1n]] })?.use).toBe('taken');
});

test("a GICv3 for the VM's CPUs, where QEMU has it", () => {
  expect(group({ base: { cpu_num: 4n } })).toEqual([
    {
      name: 'gppt-gicd',
      base_gpa: 0x800_0000n,
      length: 0x1_0000n,
      irq_id: 0n,
      emu_type: 0x21n,
      cfg_list: [],
    },
    {
      name: 'gppt-gicr',
      base_gpa: 0x80a_0000n,
      length: 0x2_0000n,
      irq_id: 0n,
      emu_type: 0x20n,
      cfg_list: [4n, 0x2_0000n, 0n],
    },
    {
      name: 'gppt-gits',
      base_gpa: 0x808_0000n,
      length: 0x2_0000n,
      irq_id: 0n,
      emu_type: 0x22n,
      cfg_list: [0x808_0000n],
    },
  ]);
});

test('on a known board, where the board has it, for the CPU that the VM runs on', () => {
  const rows = group({ board: 'rk3588', base: { cpu_num: 2n, phys_cpu_ids: [0x400n, 0x500n] } });
  expect(rows?.map(({ base_gpa }) => base_gpa)).toEqual([0xfe60_0000n, 0xfe68_0000n, 0xfe64_0000n]);
  expect(rows?.[1]?.cfg_list).toEqual([2n, 0x2_0000n, 4n]);
  const masks = group({ release: '0.1-dtb', base: { cpu_num: 1n, phys_cpu_sets: [0x4n] } });
  expect(masks?.[1]?.cfg_list).toEqual([1n, 0x2_0000n, 2n]);
});

test('only what is missing of a GICv3, and nothing where it does nothing', () => {
  expect(group({ emulated: [['gicd', 0x800_0000n, 0x1_0000n, 0x21n]] })?.map((row) => row.emu_type)).toEqual([
    0x20n,
    0x22n,
  ]);
  expect(group({ arch: 'riscv64' })).toBeUndefined();
  expect(group({ release: '0.1' })).toBeUndefined();
});

test('a place that something has is left, with room for every frame', () => {
  const passthrough = [['low', 0x80e_0000n, 0x80e_0000n, 0x1000n]] as const;
  expect(start(0x20n, { passthrough, base: { cpu_num: 2n } })?.row.base_gpa).toBe(0x80a_0000n);
  expect(start(0x20n, { passthrough, base: { cpu_num: 4n } })?.row.base_gpa).toBe(0x80e_1000n);
  expect(start(0x21n, { emulated: [['gppt-gicd', 0x800_0000n, 0x1_0000n, 0x21n]] })?.row).toMatchObject({
    name: 'gppt-gicd2',
    base_gpa: 0x801_0000n,
  });
});

test('a PLIC has two contexts for each hart', () => {
  expect(start(0x30n, { arch: 'riscv64', base: { cpu_num: 3n } })?.row.cfg_list).toEqual([6n]);
});

test('a copy has a name and addresses of its own, but for types with a fixed place', () => {
  const context = rowContext({
    emulated: [
      ['gicr', 0x80a_0000n, 0x2_0000n, 0x20n, 2n, 0x2_0000n, 0n],
      ['vgic', 0x800_0000n, 0x1_0000n, 0x1n],
    ],
  });
  const [gicr, vgic] = context.config.devices.emu_devices;
  expect(gicr && copyEmulated(context, gicr)).toEqual({ name: 'gicr2', base_gpa: 0x80e_0000n });
  expect(vgic && copyEmulated(context, vgic)).toEqual({ name: 'vgic2' });
});
