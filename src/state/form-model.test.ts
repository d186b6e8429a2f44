import { expect, test } from 'vitest';
import { type TargetChoice, viewOfFile } from './derive.ts';
import { type FormField, type FormModel, formModelOf } from './form-model.ts';
import { createFile } from './source-file.ts';

function formOf(text: string, choice: TargetChoice = { release: '0.5', arch: 'aarch64' }): FormModel {
  const model = formModelOf(viewOfFile(createFile('f', 'vm.toml', text), choice));
  if (!model) throw new Error('no form');
  return model;
}

function fieldOf(model: FormModel, pathText: string): FormField | undefined {
  return model.groups.flatMap((group) => group.fields).find((field) => field.pathText === pathText);
}

const VM = `[base]
id = 1
# phys_cpu_ids = [0]
cpu_num = "two"
color = 3

[kernel]
entry_point = 0x8020_0000
memory_regions = [
  [0x8000_0000, 0x1000, 0x7, 1], # main
  # [0x9000_0000, 0x1000, 0x7, 0],
  { gpa = 1, size = 2 },
  [0x1],
  5,
]

[devices]
emu_devices = []
passthrough_devices = [["/soc"], ["a", 1, 2, 3, 4, 5]]
excluded_devices = [["/a", "/b"]]
`;

test('a value is read with its literal; one of another type stays raw', () => {
  const model = formOf(VM);
  expect(fieldOf(model, 'kernel.entry_point')?.value).toMatchObject({
    kind: 'cell',
    cell: { kind: 'number', literal: '0x8020_0000', value: 0x8020_0000n },
  });
  expect(fieldOf(model, 'base.cpu_num')?.value).toMatchObject({ cell: { kind: 'raw', literal: '"two"' } });
  expect(fieldOf(model, 'base.cpu_num')?.findings.map(({ code }) => code)).toEqual(['wrong-type']);
});

test('required keys are missing, optional ones absent, commented-out ones off', () => {
  const model = formOf(VM);
  expect(fieldOf(model, 'base.name')?.value.kind).toBe('missing');
  expect(fieldOf(model, 'base.name')?.findings).toHaveLength(1);
  expect(fieldOf(model, 'base.phys_cpu_ids')?.value).toMatchObject({
    kind: 'disabled',
    part: { text: 'phys_cpu_ids = [0]' },
  });
  const absent = model.groups.flatMap((group) => group.absent.map((spec) => spec.key));
  expect(absent).toContain('phys_cpu_sets');
  expect(absent).not.toContain('cpu_set');
});

test('what no release knows is listed, not lost', () => {
  expect(formOf(VM).strangers).toMatchObject([{ pathText: 'base.color', literal: '3' }]);
});

test('rows of every form, short rows, labels and rows that are off', () => {
  const value = fieldOf(formOf(VM), 'kernel.memory_regions')?.value;
  if (value?.kind !== 'list') throw new Error('no list');
  const { list } = value;
  expect(list.length).toBe(4);
  expect(list.disabled).toMatchObject([{ index: 1, text: '[0x9000_0000, 0x1000, 0x7, 0]' }]);
  expect(list.rowAt(0).label).toBe('main');
  expect(list.rowAt(1).content).toMatchObject({
    kind: 'cells',
    cells: [
      { pathText: 'kernel.memory_regions[1].gpa', value: 1n },
      { value: 2n },
      { kind: 'gap', pathText: 'kernel.memory_regions[1].flags', next: true },
      { kind: 'gap', next: true },
    ],
  });
  expect(list.rowAt(2).content).toMatchObject({
    cells: [
      { value: 1n },
      { kind: 'gap', next: true },
      { kind: 'gap', next: false },
      { kind: 'gap', next: false },
    ],
  });
  expect(list.rowAt(3).content).toMatchObject({ kind: 'raw', cell: { literal: '5' } });
});

test('device-tree paths and surplus elements', () => {
  const model = formOf(VM);
  const devices = fieldOf(model, 'devices.passthrough_devices')?.value;
  const excluded = fieldOf(model, 'devices.excluded_devices')?.value;
  if (devices?.kind !== 'list' || excluded?.kind !== 'list') throw new Error('no list');
  expect(devices.list.rowAt(0).content).toMatchObject({ kind: 'node-path', cell: { value: '/soc' } });
  expect(devices.list.rowAt(1).content).toMatchObject({ kind: 'cells', surplus: 1 });
  expect(excluded.list.rowAt(0).content).toMatchObject({
    kind: 'paths',
    cells: [{ value: '/a' }, { pathText: 'devices.excluded_devices[0][1]', value: '/b' }],
  });
});

test('array tables read as rows with names', () => {
  const text = VM.replace(/memory_regions = [\s\S]*?\n]\n/, '').replace(
    '[devices]',
    '[[kernel.memory_regions]] # low\ngpa = 0\nsize = 0x1000\nflags = 7\nmap_type = 0\n\n[devices]',
  );
  const value = fieldOf(formOf(text), 'kernel.memory_regions')?.value;
  if (value?.kind !== 'list') throw new Error('no list');
  expect(value.list.rowAt(0)).toMatchObject({
    label: 'low',
    content: { kind: 'cells', cells: [{ value: 0n }, { value: 0x1000n }, { value: 7n }, { value: 0n }] },
  });
});

test('a signature changes with the text it stands for and with nothing else', () => {
  const before = formOf(VM);
  const after = formOf(VM.replace('entry_point = 0x8020_0000', 'entry_point = 0x8040_0000'));
  const changed = before.groups
    .flatMap((group) => group.fields)
    .filter((field) => fieldOf(after, field.pathText)?.signature !== field.signature);
  expect(changed.map((field) => field.pathText)).toEqual(['kernel.entry_point']);
});

test('the form follows the layout that the file has, whatever the release wants', () => {
  const flat = formOf('id = 7\nentry_point = 0x1000\nother = 1\n');
  expect(fieldOf(flat, 'id')?.value).toMatchObject({ kind: 'cell' });
  expect(fieldOf(flat, 'name')?.value).toEqual({ kind: 'missing' });
  expect(flat.strangers.map(({ pathText }) => pathText)).toEqual(['other']);
  const tables = formOf('[base]\nid = 7\n', { release: 'flat', arch: 'aarch64' });
  expect(fieldOf(tables, 'base.id')?.value).toMatchObject({ kind: 'cell' });
  expect(tables.strangers).toEqual([]);
  const empty = formOf('', { release: 'flat', arch: 'aarch64' });
  expect(fieldOf(empty, 'id')?.value).toEqual({ kind: 'missing' });
});

test('flat files have all keys at top level', () => {
  const choice: TargetChoice = { release: 'flat', arch: 'aarch64' };
  const model = formOf('id = 1\nentry_point = 0x1000\nwhat = 2\n', choice);
  expect(fieldOf(model, 'entry_point')?.value).toMatchObject({ cell: { value: 0x1000n } });
  expect(model.strangers.map(({ pathText }) => pathText)).toEqual(['what']);
});
