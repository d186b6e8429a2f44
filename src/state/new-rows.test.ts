import { expect, test } from 'vitest';
import type { Operation } from '../base/operation.ts';
import { applyEdits } from '../base/text-edit.ts';
import type { Arch, Release } from '../model/release.ts';
import { checkWorkspace } from '../rules/check-workspace.ts';
import { editTomlAll, parseToml } from '../toml/index.ts';
import { type FileView, viewOfFile } from './derive.ts';
import { formModelOf } from './form-model.ts';
import { copyRow, insertRows, startsOf } from './new-rows.ts';
import { createFile } from './source-file.ts';

interface Parts {
  readonly head?: string;
  readonly memory?: string;
  readonly emulated?: string;
  readonly passthrough?: string;
  readonly devices?: string;
  readonly cpus?: number;
  readonly release?: Release;
  readonly arch?: Arch;
}

function textOf(parts: Parts): string {
  return `${parts.head ?? ''}[base]
id = 1
name = "vm"
cpu_num = ${parts.cpus ?? 2}

[kernel]
entry_point = 0x8020_0000
kernel_load_addr = 0x8020_0000
memory_regions = ${parts.memory ?? '[]'}

[devices]
emu_devices = ${parts.emulated ?? '[]'}
passthrough_devices = ${parts.passthrough ?? '[]'}
${parts.devices ?? ''}`;
}

function viewOfText(text: string, { release = '0.5', arch = 'aarch64' }: Parts = {}): FileView {
  return viewOfFile(createFile('f', 'vm.toml', text), { release, arch });
}

function listOf(view: FileView, key: string) {
  const fields = formModelOf(view)?.groups.flatMap((group) => group.fields) ?? [];
  const value = fields.find(({ spec }) => spec.key === key)?.value;
  if (value?.kind !== 'list') throw new Error(`${key} is no list`);
  return value.list;
}

function applied(text: string, operations: readonly Operation[]): string {
  const parsed = parseToml(text);
  if (!parsed.ok) throw new Error('the text is not TOML');
  const result = editTomlAll(parsed.doc, operations);
  if (!result.ok) throw new Error(result.reason);
  return applyEdits(text, result.edits);
}

/** The text after the likeliest row, or that of `id`, was added. */
function added(
  text: string,
  key: string,
  parts: Parts & { readonly id?: string; readonly at?: number } = {},
): string {
  const view = viewOfText(text, parts);
  const list = listOf(view, key);
  const at = parts.at ?? list.length;
  const starts = startsOf(view, [], list, at);
  const start = parts.id === undefined ? starts[0] : starts.find(({ id }) => id === parts.id);
  if (!start) throw new Error(`no such start: ${starts.map(({ id }) => id).join(', ')}`);
  return applied(text, insertRows(view, list, at, start.rows));
}

test('a memory region in the style of its neighbours', () => {
  const text = textOf({ memory: '[\n  [0x8000_0000, 0x1000_0000, 0x7, 1], # RAM\n]' });
  expect(added(text, 'memory_regions')).toBe(
    text.replace('# RAM\n', '# RAM\n  [0x9000_0000, 0x1000_0000, 0x7, 1],\n'),
  );
  const plain = textOf({ memory: '[[0x80000000, 0x10000000, 7, 0]]' });
  expect(added(plain, 'memory_regions')).toContain('0, 0x10000000, 7, 0], [0x90000000, 0x10000000, 7, 0]]');
});

test('a row of an empty list, in the grouping of the file', () => {
  expect(added(textOf({}), 'memory_regions')).toContain(
    'memory_regions = [\n    [0x8000_0000, 0x1000_0000, 0x7, 0],\n]',
  );
  const ungrouped = textOf({}).replaceAll('0x8020_0000', '0x80200000');
  expect(added(ungrouped, 'memory_regions')).toContain('[0x80000000, 0x10000000, 0x7, 0]');
});

test('rows as inline tables and as tables of their own', () => {
  const inline = textOf({
    memory: '[\n  { gpa = 0x8000_0000, size = 0x20_0000, flags = 0x7, map_type = 0 },\n]',
  });
  expect(added(inline, 'memory_regions')).toContain(
    '  { gpa = 0x8020_0000, size = 0x20_0000, flags = 0x7, map_type = 0 },\n]',
  );
  const table = `[[kernel.memory_regions]]\ngpa = 0x8000_0000\nsize = 0x20_0000\nflags = 0x7\nmap_type = 0\n`;
  const tables = textOf({}).replace('memory_regions = []\n', table);
  expect(added(tables, 'memory_regions')).toContain(
    `${table}\n[[kernel.memory_regions]]\ngpa = 0x8020_0000\nsize = 0x20_0000\nflags = 0x7\nmap_type = 0\n`,
  );
});

test('a flat file, whose memory rows have no map type', () => {
  const text =
    'id = 1\nname = "vm"\ncpu_num = 1\nkernel_load_addr = 0x8000_0000\nmemory_regions = [[0x8000_0000, 0x20_0000, 0x7]]\nemu_devices = []\npassthrough_devices = []\n';
  expect(added(text, 'memory_regions', { release: 'flat' })).toContain(', [0x8020_0000, 0x20_0000, 0x7]]');
});

test('a passed device of a board that the comment at the top names', () => {
  const text = textOf({
    head: '# A guest on the ROC-RK3568-PC\n',
    passthrough: '[\n  ["nic", 0xfe01_0000, 0xfe01_0000, 0x1_0000, 27],\n]',
  });
  expect(added(text, 'passthrough_devices')).toContain(
    '\n  ["uart2", 0xfe66_0000, 0xfe66_0000, 0x100, 118],\n]',
  );
  expect(added(text, 'passthrough_devices', { id: 'next', at: 0 })).toContain(
    '[\n  ["device2", 0xfe02_0000, 0xfe02_0000, 0x1_0000, 28],\n',
  );
});

test('no board, no neighbours: a row that says that it is unfilled', () => {
  expect(added(textOf({}), 'passthrough_devices')).toContain('["", 0x0, 0x0, 0x1000, 0]');
});

test('a decimal 0 does not make the next address decimal', () => {
  const text = textOf({
    passthrough: '[["low", 0, 0, 0x800_0000, 1], ["uart", 0xa10_0000, 0xa10_0000, 0x1000, 1]]',
  });
  expect(added(text, 'passthrough_devices', { at: 1 })).toContain(
    '["device3", 0x800_0000, 0x800_0000, 0x1000, 0]',
  );
});

test('a GICv3 is three rows in one step, and none of them is found faulty', () => {
  const before = textOf({
    memory: '[[0x8000_0000, 0x1000_0000, 0x7, 1]]',
    devices: 'interrupt_mode = "passthrough"\n',
  });
  const text = added(before, 'emu_devices');
  expect(text).toContain(`emu_devices = [
    ["gppt-gicd", 0x800_0000, 0x1_0000, 0, 0x21, []],
    ["gppt-gicr", 0x80a_0000, 0x2_0000, 0, 0x20, [2, 0x2_0000, 0]],
    ["gppt-gits", 0x808_0000, 0x2_0000, 0, 0x22, [0x808_0000]],
]`);
  const { checkedVm } = viewOfText(text);
  const found = checkedVm ? checkWorkspace({ vms: [checkedVm], platforms: [] }) : undefined;
  expect(found?.filter(({ path }) => path[1] === 'emu_devices')).toEqual([]);
});

test('an emulated device beside others, with arguments of its own', () => {
  const text = textOf({ emulated: '[\n  ["gicd", 0x0800_0000, 0x1_0000, 0, 0x21, []],\n]', arch: 'riscv64' });
  expect(added(text, 'emu_devices', { id: 'type 48', arch: 'riscv64' })).toContain(
    '  ["plic", 0x0c00_0000, 0x60_0000, 0, 0x30, [4]],\n]',
  );
});

test('ports', () => {
  const text = textOf({ devices: 'passthrough_ports = [[0x6000, 0x80]]\n' });
  expect(added(text, 'passthrough_ports', { arch: 'x86_64' })).toContain('[[0x6000, 0x80], [0x6080, 0x80]]');
});

test('what cannot be used here is offered last and said to do nothing', () => {
  const view = viewOfText(textOf({}));
  const starts = startsOf(view, [], listOf(view, 'emu_devices'), 0);
  expect(starts[0]).toMatchObject({ label: 'GICv3 (3 devices)' });
  expect(starts.at(-1)?.description).toMatch(/^Does nothing on AxVisor 0\.5 aarch64\. /);
});

test('a copy stands behind its row, at the next free place, and keeps the style', () => {
  const text = textOf({
    passthrough: '[\n  ["uart1", 0xFE65_0000, 0xFE65_0000, 0x100, 0x75], # tty\n  ["/soc"],\n]',
  });
  const view = viewOfText(text);
  const list = listOf(view, 'passthrough_devices');
  expect(applied(text, copyRow(view, [], list, 0))).toBe(
    text.replace('# tty\n', '# tty\n  ["uart2", 0xFE65_1000, 0xFE65_1000, 0x100, 0x76],\n'),
  );
  expect(applied(text, copyRow(view, [], list, 1))).toBe(
    text.replace('  ["/soc"],\n', '  ["/soc"],\n  ["/soc"],\n'),
  );
});

test('no key and no row begins with all devices of the board', () => {
  for (const arch of ['aarch64', 'x86_64', 'riscv64', 'loongarch64'] as const) {
    const view = viewOfText(textOf({ devices: 'passthrough_addresses = []\npassthrough_ports = []\n' }), {
      arch,
    });
    for (const key of ['memory_regions', 'emu_devices', 'passthrough_devices', 'passthrough_addresses'])
      for (const { rows } of startsOf(view, [], listOf(view, key), 0))
        for (const row of rows) expect(row.name).not.toBe('/');
  }
});
