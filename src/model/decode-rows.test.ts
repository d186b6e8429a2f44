import { describe, expect, test } from 'vitest';
import type { Release } from './release.ts';
import {
  BASE,
  brief,
  DEVICES,
  decode,
  devices,
  emulated,
  errors,
  KERNEL,
  memory,
  passthrough,
} from './test-decode.ts';

describe('rows', () => {
  test('all three forms read alike', () => {
    const row = { gpa: 0x1000n, size: 0x2000n, flags: 7n, map_type: 1n };
    const forms = [
      memory('[[0x1000, 0x2000, 7, 1]]'),
      memory('[{map_type = 1, flags = 7, size = 0x2000, gpa = 0x1000}]'),
      `${BASE}${KERNEL.replace('memory_regions = []\n', '')}${DEVICES}[[kernel.memory_regions]]\ngpa = 0x1000\nsize = 0x2000\nflags = 7\nmap_type = 1\n`,
    ];
    for (const text of forms) {
      expect(decode(text).diagnostics).toEqual([]);
      expect(decode(text).config.kernel.memory_regions).toMatchObject([row]);
    }
  });

  test('a cell knows its place, a row its comment', () => {
    const { config } = decode(
      memory('[\n  [0x1000, 0x2000, 7, 1], # System RAM\n  {gpa = 0, size = 1, flags = 7, map_type = 0},\n]'),
    );
    expect(config.kernel.memory_regions.map((row) => row.cells.size)).toEqual([
      ['kernel', 'memory_regions', 0, 1],
      ['kernel', 'memory_regions', 1, 'size'],
    ]);
    expect(config.kernel.memory_regions.map((row) => row.label)).toEqual(['System RAM', undefined]);
  });

  test('every wrong cell of every row is told at its own place, and the others are read', () => {
    const { config, diagnostics } = decode(memory('[["x", 1, 7, 1], [0, -1, 7, 9], [0, 1, 7]]'));
    expect(brief(diagnostics)).toEqual([
      'wrong-type kernel.memory_regions[0][0]',
      'out-of-range kernel.memory_regions[1][1]',
      'unknown-map-type kernel.memory_regions[1][3]',
      'row-too-short kernel.memory_regions[2]',
    ]);
    expect(config.kernel.memory_regions).toMatchObject([
      { gpa: undefined, size: 1n },
      { gpa: 0n, size: undefined, map_type: undefined },
      { gpa: 0n, map_type: undefined },
    ]);
  });

  test('a row that is no row keeps its number', () => {
    const { config, diagnostics } = decode(memory('[5, [0, 1, 7, 1]]'));
    expect(brief(diagnostics)).toEqual(['wrong-type kernel.memory_regions[0]']);
    expect(config.kernel.memory_regions.map((row) => row.path.at(-1))).toEqual([0, 1]);
  });

  test('map types by release', () => {
    const text = memory('[[0, 1, 7, 2]]');
    for (const release of ['0.1', '0.1-dtb'] as const) {
      expect(errors(text, release)).toEqual(['unknown-map-type kernel.memory_regions[0][3]']);
    }
    for (const release of ['0.3', '0.5'] as const) expect(errors(text, release)).toEqual([]);
  });

  test('device types by release: 0.1 takes any number', () => {
    const text = (type: string) => emulated(`[["d", 1, 2, 3, ${type}, []]]`);
    expect(errors(text('300'), '0.1')).toEqual([]);
    expect(errors(text('0x30'), '0.1-dtb')).toEqual(['unknown-emu-type devices.emu_devices[0][4]']);
    expect(errors(text('0x30'), '0.3')).toEqual([]);
    expect(errors(text('0x25'), '0.3')).toEqual(['unknown-emu-type devices.emu_devices[0][4]']);
    expect(errors(text('0x25'), '0.5')).toEqual([]);
    expect(errors(text('300'), '0.5')).toEqual(['unknown-emu-type devices.emu_devices[0][4]']);
  });

  test('an unknown type names the row too, since upstream does', () => {
    const [finding] = decode(emulated('[["d", 1, 2, 3, 99, []]]')).diagnostics;
    expect(finding?.related.map((place) => place.path)).toEqual([['devices', 'emu_devices', 0]]);
  });

  test('how short a passthrough row may be, by release', () => {
    const short = (row: string, release: Release) => errors(passthrough(`[${row}]`), release);
    expect(short('["/a"]', '0.1')).toEqual(['row-too-short devices.passthrough_devices[0]']);
    expect(short('["u", 1, 1, 1]', '0.1')).toEqual(['row-too-short devices.passthrough_devices[0]']);
    expect(short('["u"]', '0.3')).toEqual([]);
    expect(short('["/a"]', '0.5')).toEqual([]);
    expect(short('["u"]', '0.5')).toEqual(['zero-length devices.passthrough_devices[0]']);
    expect(short('["/a", 1]', '0.5')).toEqual(['zero-length devices.passthrough_devices[0]']);
    expect(short('["u", 1, 1, 0, 0]', '0.5')).toEqual(['zero-length devices.passthrough_devices[0][3]']);
    expect(short('["u", 1, 1, 1]', '0.5')).toEqual([]);
    expect(short('[]', '0.5')).toEqual(['row-too-short devices.passthrough_devices[0]']);
  });

  test('what a row may leave out reads as 0', () => {
    const { config } = decode(passthrough('[["/a"], {name = "u", length = 4}]'), '0.3');
    expect(config.devices.passthrough_devices).toMatchObject([
      {
        name: '/a',
        base_gpa: 0n,
        length: 0n,
        irq_id: 0n,
        cells: { name: ['devices', 'passthrough_devices', 0, 0] },
      },
      { name: 'u', base_gpa: 0n, length: 4n },
    ]);
  });

  test('a zero length names the list too, or the table where that is an array', () => {
    const [inTable] = decode(passthrough('[["u"]]')).diagnostics;
    expect(inTable?.related.map((place) => place.path)).toEqual([['devices', 'passthrough_devices']]);
    const [inArray] = decode(`devices = ["pt", [], [["u"]]]\n${BASE}${KERNEL}`).diagnostics;
    expect(inArray?.related.map((place) => place.path)).toEqual([['devices']]);
  });

  test('ports: 16 bits each, not empty, not past the last', () => {
    const ports = (row: string) => errors(devices(`passthrough_ports = [${row}]`));
    expect(ports('[0, 0xffff]')).toEqual([]);
    expect(ports('[1, 0xffff]')).toEqual([]);
    expect(ports('[2, 0xffff]')).toEqual(['port-overflow devices.passthrough_ports[0][1]']);
    expect(ports('[0x10000, 1]')).toEqual(['out-of-range devices.passthrough_ports[0][0]']);
    expect(ports('[1]')).toEqual(['zero-length devices.passthrough_ports[0]']);
    expect(errors(devices('passthrough_ports = "x"'), '0.3')).toEqual([]);
  });

  test('excluded devices are lists of lists of texts', () => {
    expect(errors(devices('excluded_devices = ["/a"]'))).toEqual(['wrong-type devices.excluded_devices[0]']);
    expect(errors(devices('excluded_devices = [["/a", 1], []]'))).toEqual([
      'wrong-type devices.excluded_devices[0][1]',
    ]);
    expect(
      decode(devices('excluded_devices = [["/a"], ["/b", "/c"]]')).config.devices.excluded_devices,
    ).toEqual([['/a'], ['/b', '/c']]);
  });
});
