import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Operation } from './base/operation.ts';
import { formatPath, type Path } from './base/path.ts';
import { applyEdits } from './base/text-edit.ts';
import { decodeVm } from './model/decode-vm.ts';
import { guessTarget } from './model/guess-target.ts';
import { ARCHES, RELEASES, type Target } from './model/release.ts';
import type { MemoryRegion, VmConfig } from './model/vm-config.ts';
import { checkWorkspace } from './rules/check-workspace.ts';
import { readVm } from './rules/test-rule.ts';
import { editToml, editTomlAll, parseToml, type TomlDocument, type TomlNode } from './toml/index.ts';

// Every preset states its release and architecture in its second line, and keeps what it states.

const FOLDER = 'configs/vms';
const PAGE = 0x1000n;
const FACTS = /^# Release (\S+) · (\S+) · .+ · \d+ CPUs? · (\d+) (MiB|GiB) of RAM$/;

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.toml'));

interface Opened {
  readonly text: string;
  readonly doc: TomlDocument;
  readonly target: Target;
  readonly config: VmConfig;
  readonly ramMiB: bigint;
}

function open(name: string): Opened {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
  const [, release, arch, amount, unit] = FACTS.exec(text.split('\n')[1] ?? '') ?? [];
  const target = {
    release: RELEASES.find((known) => known === release) ?? never(`${name}: no known release`),
    arch: ARCHES.find((known) => known === arch) ?? never(`${name}: no known architecture`),
  };
  const doc = parse(text);
  const ramMiB = BigInt(amount ?? '0') * (unit === 'GiB' ? 1024n : 1n);
  return { text, doc, target, config: decodeVm(doc, target).config, ramMiB };
}

function parse(text: string): TomlDocument {
  const result = parseToml(text);
  return result.ok ? result.doc : never(result.errors.map((error) => error.message).join('\n'));
}

function never(message: string): never {
  throw new Error(message);
}

function end({ gpa = 0n, size = 0n }: MemoryRegion): bigint {
  return gpa + size;
}

/** True where the guest sees the row at the address that is written: not for map_type 1 from 0.3 on. */
function isPlaced(row: MemoryRegion, { release }: Target): boolean {
  return row.map_type !== 1n || release === '0.1' || release === '0.1-dtb';
}

test('there are presets', () => {
  expect(names.length).toBeGreaterThanOrEqual(10);
  expect(names).toEqual(expect.arrayContaining(['arceos-x86_64.toml', 'nimbos-x86_64.toml']));
});

describe.each(names)('%s', (name) => {
  const { text, doc, target, config, ramMiB } = open(name);
  const { base, kernel, devices } = config;

  test('its release takes it without an error or a warning', () => {
    const { vm } = readVm(name, doc, target);
    const all = [...vm.decoded, ...checkWorkspace({ vms: [vm], platforms: [] })];
    const found = all.filter(({ severity }) => severity !== 'info');
    expect(found.map(({ severity, code, path }) => `${severity} ${code} ${formatPath(path)}`)).toEqual([]);
  });

  test('the guess from its text is what it states', () => {
    expect(guessTarget(doc, name)).toMatchObject(target);
  });

  test('memory lies on pages, does not overlap, and each row says its true size', () => {
    expect(kernel.memory_regions.length).toBeGreaterThan(0);
    for (const row of kernel.memory_regions) {
      expect([(row.gpa ?? 1n) % PAGE, (row.size ?? 1n) % PAGE]).toEqual([0n, 0n]);
      const mebibytes = (row.size ?? 0n) / 0x10_0000n;
      expect(row.label).toContain(mebibytes % 1024n === 0n ? `${mebibytes / 1024n} GiB` : `${mebibytes} MiB`);
      const others = kernel.memory_regions.filter((other) => other !== row);
      for (const other of others)
        expect(end(other) <= (row.gpa ?? 0n) || end(row) <= (other.gpa ?? 0n)).toBe(true);
    }
    const ram = kernel.memory_regions.filter((row) => row.label?.includes('RAM'));
    expect(ram.reduce((sum, row) => sum + (row.size ?? 0n), 0n)).toBe(ramMiB * 0x10_0000n);
  });

  test('images go where the guest has memory', () => {
    const placed = kernel.memory_regions.filter((row) => isPlaced(row, target));
    const follows = kernel.memory_regions[0] !== undefined && !isPlaced(kernel.memory_regions[0], target);
    const { entry_point, kernel_load_addr, dtb_load_addr, ramdisk_load_addr, bios_load_addr } = kernel;
    if (follows) expect(entry_point).toBe(kernel_load_addr);
    const points = [
      dtb_load_addr,
      ramdisk_load_addr,
      bios_load_addr,
      ...(follows ? [] : [entry_point, kernel_load_addr]),
    ];
    for (const point of points) {
      if (point === undefined) continue;
      expect(placed.some((row) => (row.gpa ?? 0n) <= point && point < end(row))).toBe(true);
    }
  });

  test('paths fit where the images are', () => {
    const { image_location, kernel_path, ramdisk_path, dtb_path } = kernel;
    for (const path of [kernel_path, ramdisk_path, dtb_path]) {
      if (path === undefined) continue;
      expect(path).toMatch(/^[\w./-]+$/);
      if (image_location === 'memory') expect(path).not.toMatch(/^\//);
      else if (target.release !== '0.1') expect(path).toMatch(/^\//);
    }
  });

  test('CPUs are pinned in the way of the release', () => {
    const pinned = target.arch === 'x86_64' ? base.phys_cpu_sets : base.phys_cpu_ids;
    expect(pinned).toHaveLength(Number(base.cpu_num));
    expect(devices.interrupt_mode).toBe(target.release === '0.1' ? undefined : 'passthrough');
  });

  test('each device row has its comment, each window lies on pages', () => {
    for (const row of [
      ...devices.emu_devices,
      ...devices.passthrough_devices,
      ...devices.passthrough_addresses,
    ]) {
      expect(row.label, formatPath(row.path)).toMatch(/\w/);
    }
    for (const { base_gpa = 0n, base_hpa = 0n, length = 0n } of devices.passthrough_devices) {
      expect([base_gpa % PAGE, base_hpa % PAGE, length % PAGE]).toEqual([0n, 0n, 0n]);
    }
  });

  test('nothing but the literal changes, there and back', () => {
    expect(editTomlAll(doc, [])).toMatchObject({ ok: true, edits: [] });
    let scalars = 0;
    for (const { path, node } of scalarsOf(doc.root)) {
      scalars++;
      const changed = set(doc, path, node.kind === 'integer' ? node.value + 1n : changedValue(node));
      expect(changed).not.toBe(text);
      expect(changed.startsWith(text.slice(0, node.span.start))).toBe(true);
      expect(changed.endsWith(text.slice(node.span.end))).toBe(true);
      expect(set(parse(changed), path, node.kind === 'integer' ? node.value : sameValue(node))).toBe(text);
    }
    expect(scalars).toBeGreaterThan(10);
  });
});

type Value = Extract<Operation, { kind: 'set' }>['value'];

function set(doc: TomlDocument, path: Path, value: Value): string {
  const result = editToml(doc, { kind: 'set', path, value });
  return result.ok ? applyEdits(doc.text, result.edits) : never(`${formatPath(path)}: ${result.reason}`);
}

function sameValue(node: TomlNode): Value {
  return node.kind === 'string' || node.kind === 'boolean' ? node.value : never(`unexpected ${node.kind}`);
}

function changedValue(node: TomlNode): Value {
  const value = sameValue(node);
  return typeof value === 'boolean' ? !value : `${value}-2`;
}

function* scalarsOf(
  node: TomlNode,
  path: Path = [],
): Generator<{ readonly path: Path; readonly node: TomlNode }> {
  if (node.kind === 'table') {
    for (const [key, entry] of node.entries) yield* scalarsOf(entry.value, [...path, key]);
  } else if (node.kind === 'array') {
    for (const [i, item] of node.items.entries()) yield* scalarsOf(item, [...path, i]);
  } else yield { path, node };
}
