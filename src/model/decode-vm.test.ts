import { describe, expect, test } from 'vitest';
import { applyEdits } from '../base/text-edit.ts';
import { locate } from '../toml/index.ts';
import { decodeVm } from './decode-vm.ts';
import {
  BASE,
  base,
  brief,
  CLEAN,
  DEVICES,
  decode,
  devices,
  errors,
  KERNEL,
  kernel,
  memory,
  parse,
  passthrough,
  warnings,
} from './test-decode.ts';

test('a clean file has no findings in any release with sections', () => {
  for (const release of ['0.1', '0.1-dtb', '0.3', '0.5'] as const) {
    expect(decode(CLEAN, release).diagnostics).toEqual([]);
  }
});

describe('integers', () => {
  test.each([
    ['-0', []],
    ['0xffff_ffff_ffff_ffff', []],
    ['0x1_0000_0000_0000_0000', ['out-of-range base.id']],
    ['-1', ['out-of-range base.id']],
    ['1.0', ['wrong-type base.id']],
    ['"1"', ['wrong-type base.id']],
    ['true', ['wrong-type base.id']],
    ['[1]', ['wrong-type base.id']],
    ['{}', ['wrong-type base.id']],
    ['1979-05-27', ['wrong-type base.id']],
  ])('id = %s', (literal, expected) => {
    expect(errors(CLEAN.replace('id = 1', `id = ${literal}`))).toEqual(expected);
  });

  test('release 0.1 reads up to 2^63 − 1', () => {
    expect(errors(CLEAN.replace('id = 1', 'id = 0x7fff_ffff_ffff_ffff'), '0.1')).toEqual([]);
    expect(errors(CLEAN.replace('id = 1', 'id = 0x8000_0000_0000_0000'), '0.1')).toEqual([
      'out-of-range base.id',
    ]);
  });

  test('beyond 128 bits a number fails wherever it is visited, not where it is dropped', () => {
    const huge = `1${'0'.repeat(45)}`;
    expect(errors(devices(`zz = {a = [${huge}]}`))).toEqual(['out-of-range devices.zz.a[0]']);
    expect(errors(`zz = -${huge}\n${CLEAN}`)).toEqual(['out-of-range zz']);
    expect(errors(`zz = ${(1n << 128n) - 1n}\n${CLEAN}`)).toEqual([]);
    expect(errors(`zz = ${1n << 128n}\n${CLEAN}`)).toEqual(['out-of-range zz']);
    expect(errors(`zz = -${1n << 127n}\n${CLEAN}`)).toEqual([]);
    expect(errors(memory(`[[0, 1, 7, 1, ${huge}]]`))).toEqual([]);
    expect(errors(memory(`[{gpa = 0, size = 1, flags = 7, map_type = 1, zz = ${huge}}]`))).toEqual([
      'out-of-range kernel.memory_regions[0].zz',
    ]);
  });

  test('a float beyond a double fails under an unknown key, infinity does not', () => {
    expect(errors(`zz = 1e400\n${CLEAN}`)).toEqual(['out-of-range zz']);
    expect(errors(`zz = [inf, -inf, nan, 1e300]\n${CLEAN}`)).toEqual([]);
  });
});

describe('structs as arrays', () => {
  test('a section in array form needs every field that has no default', () => {
    const rest = KERNEL + DEVICES;
    expect(errors(`base = [1, "n", 1, 1, [], []]\n${rest}`)).toEqual([]);
    expect(errors(`base = [1, "n", 1, 1, []]\n${rest}`)).toEqual(['row-too-short base']);
    expect(errors(`base = []\n${rest}`)).toEqual(['row-too-short base']);
    expect(errors(`base = [1, 2, 1, "x", [], []]\n${rest}`)).toEqual([
      'wrong-type base[1]',
      'wrong-type base[3]',
    ]);
  });

  test('values of a section in array form are read by position', () => {
    const { config } = decode(`base = [7, "n", 1, 2, [3], [4]]\n${KERNEL}${DEVICES}`);
    expect(config.base).toEqual({
      id: 7n,
      name: 'n',
      vm_type: 1n,
      cpu_num: 2n,
      phys_cpu_ids: [3n],
      phys_cpu_sets: [4n],
    });
  });

  test('the order of [devices] is the release’s: 0.5 begins with the policy', () => {
    const rest = BASE + KERNEL;
    expect(errors(`devices = [[], []]\n${rest}`, '0.3')).toEqual([]);
    expect(errors(`devices = [[]]\n${rest}`, '0.3')).toEqual(['row-too-short devices']);
    expect(errors(`devices = ["pt", [], []]\n${rest}`, '0.5')).toEqual([]);
    expect(errors(`devices = ["pt", []]\n${rest}`, '0.5')).toEqual(['row-too-short devices']);
    expect(errors(`devices = [[], []]\n${rest}`, '0.5')).toContain('wrong-type devices[0]');
  });

  test('[kernel] in array form: 13 fields in 0.3, 16 in 0.5, the memory last', () => {
    const rest = BASE + DEVICES;
    const older = '[1, "k", 2, "b", 3, "d", 4, "r", 5, "fs", "c", "x", []]';
    const newer = '[1, "k", 2, true, "bios", "b", "u", 3, "d", 4, "r", 5, "fs", "c", "x", []]';
    expect(errors(`kernel = ${older}\n${rest}`, '0.3')).toEqual([]);
    expect(errors(`kernel = ${newer}\n${rest}`, '0.5')).toEqual([]);
    expect(decode(`kernel = ${newer}\n${rest}`, '0.5').config.kernel).toMatchObject({
      enable_bios: true,
      boot_protocol: 'multiboot',
      uefi_firmware_path: 'u',
      bios_load_addr: 3n,
      disk_path: 'x',
    });
    expect(errors(`kernel = ${older}\n${rest}`, '0.5')).toContain('wrong-type kernel[3]');
  });

  test('a doubled header makes a list of a section', () => {
    const text = CLEAN.replace('[base]', '[[base]]');
    expect(errors(text)).toEqual(['wrong-type base[0]']);
    expect(decode(text).config.base.id).toBe(1n);
  });

  test('surplus items are dropped with a warning and a fix', () => {
    const text = memory('[[0, 0x1000, 7, 1, 5, 6]]');
    expect(errors(text)).toEqual([]);
    expect(warnings(text)).toEqual(['surplus-elements kernel.memory_regions[0][4]']);
    expect(decode(text).diagnostics[0]?.fixes[0]?.operations).toEqual([
      { kind: 'remove-row', path: ['kernel', 'memory_regions', 0, 5] },
      { kind: 'remove-row', path: ['kernel', 'memory_regions', 0, 4] },
    ]);
  });

  test('a date is a table with a foreign key: only what has defaults takes it', () => {
    expect(errors(`base = 1979-05-27\n${KERNEL}${DEVICES}`)).toEqual([
      'missing-key base.id',
      'missing-key base.name',
      'missing-key base.vm_type',
      'missing-key base.cpu_num',
    ]);
    expect(errors(devices('passthrough_addresses = [1979-05-27]'))).toEqual([]);
    expect(errors(devices('passthrough_ports = [1979-05-27]'))).toEqual([
      'zero-length devices.passthrough_ports[0]',
    ]);
    expect(errors(passthrough('[1979-05-27]'))).toEqual(['missing-key devices.passthrough_devices[0].name']);
  });
});

describe('words', () => {
  test.each([
    ['"pt"', []],
    ['{passthrough = []}', []],
    ['{emu = {}}', []],
    ['{}', ['wrong-type devices.interrupt_mode']],
    ['{pt = [], no = []}', ['wrong-type devices.interrupt_mode']],
    ['{pt = [1]}', ['wrong-type devices.interrupt_mode.pt']],
    ['{pt = "x"}', ['wrong-type devices.interrupt_mode.pt']],
    ['{PT = []}', ['unknown-variant devices.interrupt_mode.PT']],
    ['"PT"', ['unknown-variant devices.interrupt_mode']],
    ['["pt"]', ['wrong-type devices.interrupt_mode']],
    ['1979-05-27', ['wrong-type devices.interrupt_mode']],
    ['1', ['wrong-type devices.interrupt_mode']],
  ])('interrupt_mode = %s', (literal, expected) => {
    expect(errors(devices(`interrupt_mode = ${literal}`))).toEqual(expected);
    expect(errors(devices(`interrupt_mode = ${literal}`), '0.3')).toEqual(expected);
    expect(errors(devices(`interrupt_mode = ${literal}`), '0.1')).toEqual([]);
  });

  test('a dotted key and a table of its own are the table form too', () => {
    expect(decode(devices('interrupt_mode.pt = []')).config.devices.interrupt_mode).toBe('passthrough');
    expect(decode(devices('[devices.interrupt_mode]\nemulated = []')).config.devices.interrupt_mode).toBe(
      'emulated',
    );
  });

  test('another case gets the right word as a fix', () => {
    const [finding] = decode(kernel('boot_protocol = "UEFI"')).diagnostics;
    expect(finding?.fixes[0]?.operations).toEqual([
      { kind: 'set', path: ['kernel', 'boot_protocol'], value: { literal: '"uefi"' } },
    ]);
  });
});

describe('keys', () => {
  test('missing keys of several tables come all at once', () => {
    const text = CLEAN.replace('id = 1\n', '').replace('emu_devices = []\n', '');
    expect(errors(text)).toEqual(['missing-key base.id', 'missing-key devices.emu_devices']);
  });

  test('a missing key has the insertion as its fix', () => {
    const [finding] = decode(CLEAN.replace('cpu_num = 1\n', '')).diagnostics;
    expect(finding?.fixes[0]?.operations).toMatchObject([
      { kind: 'insert-key', path: ['base', 'cpu_num'], value: { literal: '1' } },
    ]);
  });

  test('a missing table does not complain about its keys', () => {
    expect(errors(KERNEL + DEVICES)).toEqual(['missing-section base']);
    expect(errors('')).toEqual(['missing-section base', 'missing-section kernel', 'missing-section devices']);
  });

  test('unknown keys are warned of, with what was meant', () => {
    const text = base('cpu-num = 2');
    expect(errors(text)).toEqual([]);
    expect(warnings(text)).toEqual(['unknown-key base.cpu-num']);
    const near = decode(kernel('dtb_pth = "x"')).diagnostics[0];
    expect(near?.message).toContain('dtb_path');
    expect(near?.target).toBe('key');
    expect(near?.fixes[0]?.operations).toMatchObject([
      { kind: 'insert-key', path: ['kernel', 'dtb_path'], value: { literal: '"x"' } },
      { kind: 'remove-key', path: ['kernel', 'dtb_pth'] },
    ]);
    expect(decode(kernel('dtb_pth = "x" # kept')).diagnostics[0]?.fixes).toEqual([]);
    expect(decode(kernel('phys_cpu_ids = [0]')).diagnostics[0]?.message).toContain('[base]');
  });

  test('a key of another release is read, warned of and not judged', () => {
    const { config, diagnostics } = decode(kernel('enable_bios = "yes"\nuefi_firmware_path = "u"'), '0.3');
    expect(brief(diagnostics, 'warning')).toEqual([
      'key-not-in-release kernel.enable_bios',
      'key-not-in-release kernel.uefi_firmware_path',
    ]);
    expect(brief(diagnostics)).toEqual([]);
    expect(config.kernel.uefi_firmware_path).toBe('u');
    expect(warnings(base('cpu_set = 1'))).toEqual(['key-not-in-release base.cpu_set']);
  });

  test('what is no table is told once', () => {
    expect(errors(`base = 1\n${KERNEL}${DEVICES}`)).toEqual(['wrong-type base']);
  });
});

describe('the flat layout', () => {
  const FLAT =
    'id = 1\nname = "n"\nvm_type = 1\ncpu_num = 2\ncpu_set = 2\nentry_point = 0x4008_0000\nkernel_path = "k"\nkernel_load_addr = 0x4008_0000\nmemory_regions = [\n  [0x4000_0000, 0x100_0000, 0x7], # RAM\n  [0x900_0000, 0x1000, 0x17], # uart\n]\nemu_devices = []\n';

  test('is read into the same model, with the note that later releases refuse it', () => {
    const { config, diagnostics } = decode(FLAT, 'flat');
    expect(diagnostics.map((finding) => `${finding.severity} ${finding.code}`)).toEqual(['info old-layout']);
    expect(config.base).toMatchObject({ id: 1n, cpu_num: 2n });
    expect(config.kernel.memory_regions).toMatchObject([
      { gpa: 0x4000_0000n, map_type: 0n, label: 'RAM' },
      { gpa: 0x900_0000n, map_type: 1n, label: 'uart' },
    ]);
  });

  test('is one error for later releases, and still read', () => {
    const { config, diagnostics } = decode(FLAT, '0.5');
    expect(diagnostics.map((finding) => `${finding.severity} ${finding.code}`)).toEqual(['error old-layout']);
    expect(config.kernel.entry_point).toBe(0x4008_0000n);
  });

  test('is moved into the tables by a fix, with the map types that its rows had not', () => {
    const [fix] = decode(FLAT, '0.3').diagnostics[0]?.fixes ?? [];
    const text = applyEdits(FLAT, fix?.edits ?? []);
    expect(text).toBe(
      '[base]\nid = 1\nname = "n"\nvm_type = 1\ncpu_num = 2\ncpu_set = 2\n\n[kernel]\nentry_point = 0x4008_0000\nkernel_path = "k"\nkernel_load_addr = 0x4008_0000\nmemory_regions = [\n  [0x4000_0000, 0x100_0000, 0x7, 0], # RAM\n  [0x900_0000, 0x1000, 0x17, 1], # uart\n]\n\n[devices]\nemu_devices = []\n',
    );
    expect(decode(FLAT, 'flat').diagnostics[0]?.fixes).toEqual([]);
    expect(decode('id = 1\nentry_point = 1\nname = "n"\n', '0.3').diagnostics[0]?.fixes).toEqual([]);
    const short = decode('id = 1\nentry_point = 1', '0.3').diagnostics[0]?.fixes[0]?.edits ?? [];
    expect(applyEdits('id = 1\nentry_point = 1', short)).toBe(
      '[base]\nid = 1\n\n[kernel]\nentry_point = 1\n\n[devices]\n',
    );
  });

  test('a file with tables is refused by the flat release, and still read', () => {
    const { config, diagnostics } = decode(CLEAN, 'flat');
    expect(diagnostics.map((finding) => `${finding.severity} ${finding.code}`)).toEqual(['error new-layout']);
    expect(config.base.id).toBe(1n);
  });
});

test('every message says fact, consequence and way out, and its place is in the text', () => {
  const text = `zz = 1\n${BASE}cpu-num = 2\n${KERNEL.replace('entry_point = 1', 'entry_point = "1"').replace('memory_regions = []', 'memory_regions = [[0], [0, 1, 7, 9], [0, 1, 7, 1, 2]]')}boot_protocol = "EFI"\n${DEVICES.replace('passthrough_devices = []', 'passthrough_devices = [["u"], 5]')}`;
  const doc = parse(text);
  const { diagnostics } = decodeVm(doc, { release: '0.5', arch: 'aarch64' });
  expect(diagnostics.length).toBeGreaterThanOrEqual(8);
  for (const finding of diagnostics) {
    expect(finding.message.match(/[.?](\s|$)/g)?.length).toBeGreaterThanOrEqual(2);
    expect(finding.message).toMatch(/AxVisor 0\.5/);
    const span = locate(doc, finding.path, finding.target);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
});
