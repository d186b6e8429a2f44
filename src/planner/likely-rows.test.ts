import { expect, test } from 'vitest';
import { meet } from '../base/intervals.ts';
import { pagesOf } from './free-window.ts';
import { copyMemory, likelyMemory } from './likely-memory.ts';
import { copyPorts, likelyPorts } from './likely-ports.ts';
import { copyWindow, windowStarts } from './likely-windows.ts';
import { takenRanges } from './new-row.ts';
import { rowContext, type TestContext } from './test-row-context.ts';

const memoryOf = (rows: TestContext) => likelyMemory(rowContext(rows));

test('memory: behind the last region, at 2 MiB, of the usual size of the file', () => {
  const memory = [
    [0x8000_0000n, 0x1000_0000n, 0n],
    [0x9200_1000n, 0x2000n, 2n],
  ] as const;
  expect(memoryOf({ memory })).toEqual({
    gpa: 0x9220_0000n,
    size: 0x1000_0000n,
    flags: 7n,
    map_type: 0n,
  });
  const others = [[0x4000_0000n, 0x20_0000n, 1n], [0x5000_0000n, 0x20_0000n, 1n], ...memory] as const;
  expect(memoryOf({ memory: others })).toMatchObject({ size: 0x20_0000n, map_type: 1n });
});

test('memory: not over a device that lies behind the last region', () => {
  const rows = {
    memory: [[0x8000_0000n, 0x1000_0000n, 0n]],
    passthrough: [['nic', 0x9800_0000n, 0x9800_0000n, 0x1000n]],
  } as const;
  expect(memoryOf(rows).gpa).toBe(0x9820_0000n);
  const reserved = { memory: [[0x8000_0000n, 0x1000_0000n, 2n]] } as const;
  expect(memoryOf(reserved).map_type).toBe(0n);
});

test('memory: the first region is where the kernel goes, or the RAM of the board', () => {
  expect(memoryOf({ kernel: { kernel_load_addr: 0x4008_0000n } }).gpa).toBe(0x4000_0000n);
  expect(memoryOf({})).toMatchObject({ gpa: 0x8000_0000n, size: 0x1000_0000n });
  expect(memoryOf({ board: 'rk3568' })).toMatchObject({ gpa: 0x7000_0000n });
  expect(memoryOf({ board: 'a1000', kernel: { entry_point: 0x8408_0000n } })).toMatchObject({
    gpa: 0x8000_0000n,
    size: 0x7000_0000n,
  });
});

test('memory at its host address is not what another VM has', () => {
  const one = { memory: [[0x8000_0000n, 0x1000_0000n, 1n]] } as const;
  const other = { memory: [[0x9000_0000n, 0x1000_0000n, 1n]] } as const;
  expect(memoryOf({ ...one, release: '0.1' }).gpa).toBe(0x9000_0000n);
  expect(memoryOf({ ...one, release: '0.1', others: [other] }).gpa).toBe(0xa000_0000n);
});

const startsOf = (rows: TestContext, index = rows.passthrough?.length ?? 0) =>
  windowStarts(rowContext(rows), 'passthrough_devices', index);

test('a passed device: the next window in the steps of its neighbours, with the next name and number', () => {
  const passthrough = [
    ['uart1', 0xfe65_0000n, 0xfe65_0000n, 0x100n],
    ['uart2', 0xfe66_0000n, 0xfe66_0000n, 0x100n],
  ] as const;
  expect(startsOf({ passthrough })).toEqual([
    {
      kind: 'next',
      row: {
        name: 'uart3',
        base_gpa: 0xfe67_0000n,
        base_hpa: 0xfe67_0000n,
        length: 0x100n,
        irq_id: 0n,
      },
    },
  ]);
  const row = startsOf({ passthrough: [...passthrough, ['nic', 0xfe67_0000n, 0xfe67_0000n, 0x1_0000n]] }, 2);
  expect(row[0]?.row).toMatchObject({ name: 'uart3', base_gpa: 0xfe68_0000n });
});

test('a passed device: huge windows and device-tree paths are no measure', () => {
  const huge = startsOf({
    passthrough: [
      ['most-devices', 0x0n, 0x0n, 0x1000n],
      ['all', 0x1000_0000n, 0x1000_0000n, 0x4000_0000n],
    ],
  });
  expect(huge[0]?.row).toMatchObject({ name: 'device3', base_gpa: 0x5000_0000n, length: 0x1000n });
  expect(startsOf({ passthrough: [['/soc']] })[0]?.kind).toBe('empty');
});

test('a passed device: without neighbours or a board the row is plainly unfilled', () => {
  expect(startsOf({})).toEqual([
    { kind: 'empty', row: { name: '', base_gpa: 0n, base_hpa: 0n, length: 0x1000n, irq_id: 0n } },
  ]);
});

test('a passed device: the devices of the board that neither this VM nor another has', () => {
  const passthrough = [['console', 0xfe66_0000n, 0xfe66_0000n, 0x100n]] as const;
  const others = [{ passthrough: [['tty', 0xfe65_0000n, 0xfe65_0000n, 0x1000n]] }] as const;
  const starts = startsOf({ board: 'rk3568', passthrough, others });
  expect(starts.map(({ kind, row }) => [kind, row.name, row.irq_id])).toEqual([
    ['board', 'uart3', 119n],
    ['board', 'uart4', 120n],
    ['board', 'uart0', 0n],
    ['next', 'device2', 2n],
  ]);
});

test('an address window stands beside the devices', () => {
  const passthrough = [['uart', 0x900_0000n, 0x900_0000n, 0x1000n]] as const;
  const [start] = windowStarts(rowContext({ passthrough }), 'passthrough_addresses', 0);
  expect(start).toEqual({ kind: 'next', row: { base_gpa: 0x900_1000n, length: 0x1000n } });
  expect(windowStarts(rowContext(), 'passthrough_addresses', 0)[0]?.kind).toBe('empty');
});

test('host and guest address stay apart only where AxVisor lets them', () => {
  const passthrough = [['uart', 0x900_0000n, 0x904_0000n, 0x1000n]] as const;
  const hostOf = (release: '0.1' | '0.3' | '0.5') => startsOf({ passthrough, release })[0]?.row.base_hpa;
  expect(hostOf('0.1')).toBe(0x904_1000n);
  expect(hostOf('0.3')).toBe(0x900_1000n);
  expect(hostOf('0.5')).toBe(0x900_1000n);
});

test('ports: behind the row before, else the first serial port that nothing has', () => {
  const likely = (rows: TestContext) => likelyPorts(rowContext({ arch: 'x86_64', ...rows }), 9);
  expect(likely({})).toEqual({ base: 0x3f8n, length: 8n });
  expect(likely({ emulated: [['com1', 0x3f8n, 8n, 2n]] })).toEqual({ base: 0x2f8n, length: 8n });
  expect(likely({ ports: [[0x6000n, 0x80n]] })).toEqual({ base: 0x6080n, length: 0x80n });
  expect(likely({ ports: [[0xfff8n, 8n]] })).toEqual({ base: 0x1000n, length: 8n });
});

test('a copy has addresses, a name and an interrupt of its own', () => {
  const rows = {
    memory: [[0x8000_0000n, 0x1000_0000n, 0n]],
    passthrough: [
      ['uart', 0x900_0000n, 0x900_0000n, 0x1000n],
      ['uart2', 0x900_1000n, 0x900_1000n, 0x1000n],
    ],
    ports: [[0x60n, 1n]],
  } as const;
  const context = rowContext(rows);
  const [region] = context.config.kernel.memory_regions;
  const [uart] = context.config.devices.passthrough_devices;
  const [port] = context.config.devices.passthrough_ports;
  expect(region && copyMemory(context, region)).toEqual({ gpa: 0x9000_0000n });
  expect(uart && copyWindow(context, uart)).toEqual({
    name: 'uart3',
    base_gpa: 0x900_2000n,
    base_hpa: 0x900_2000n,
    irq_id: 0n,
  });
  expect(port && copyPorts(context, port)).toEqual({ base: 0x61n });
});

test('whatever the file holds, a new window meets nothing of it', () => {
  const files: readonly TestContext[] = [
    { memory: [[0x0n, 0x8000_0000n, 0n]], passthrough: [['a', 0x7fff_f000n, 0x7fff_f000n, 0x1000n]] },
    { passthrough: [['end', 0x7fff_ffff_e000n, 0x7fff_ffff_e000n, 0x1000n]] },
    {
      emulated: [['gicd', 0x900_1000n, 0x1_0000n, 0x21n]],
      passthrough: [['a', 0x900_0000n, 0x900_0000n, 0x800n]],
    },
    { addresses: [[0x900_1000n, 0x10_0000n]], passthrough: [['a', 0x900_0000n, 0x900_0000n, 0x1000n]] },
    { kernel: { kernel_load_addr: 0x900_2000n }, passthrough: [['a', 0x900_0000n, 0x900_0000n, 0x1000n]] },
  ];
  for (const rows of files) {
    const context = rowContext(rows);
    for (const { row } of windowStarts(context, 'passthrough_devices', 1)) {
      const window = pagesOf({ start: row.base_gpa as bigint, size: row.length as bigint });
      expect(takenRanges(context).filter((one) => meet(one, window))).toEqual([]);
    }
  }
});
