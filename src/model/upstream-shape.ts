/**
 * The types of each release's parser, built from the key table: field order of the array forms, what may be absent,
 * which codes and words exist (spec/vm-config.md A.1; axvmconfig 0.2.2 for 0.3, 0.8.2 for 0.5).
 */
import { assertNever } from '../base/assert.ts';
import type { ColumnSpec, FieldType, KeySpec, RowSpec, Section } from './key-types.ts';
import type { Release } from './release.ts';
import type { Absence, CodeName, FieldShape, Shape, StructShape } from './shape.ts';
import { findKey, SECTIONS, VM_KEYS } from './vm-keys.ts';

const BASE_ORDER = ['id', 'name', 'vm_type', 'cpu_num', 'phys_cpu_ids', 'phys_cpu_sets'];
const KERNEL_HEAD = ['entry_point', 'kernel_path', 'kernel_load_addr'];
const KERNEL_TAIL = [
  'bios_load_addr',
  'dtb_path',
  'dtb_load_addr',
  'ramdisk_path',
  'ramdisk_load_addr',
  'image_location',
  'cmdline',
  'disk_path',
  'memory_regions',
];
const DEVICES_0_2 = [
  'emu_devices',
  'passthrough_devices',
  'interrupt_mode',
  'excluded_devices',
  'passthrough_addresses',
];

function fieldOrder(section: Section, release: Release): readonly string[] {
  if (section === 'base') return BASE_ORDER;
  const newest = release === '0.5';
  if (section === 'kernel') {
    const boot = newest ? ['enable_bios', 'boot_protocol', 'bios_path', 'uefi_firmware_path'] : ['bios_path'];
    return [...KERNEL_HEAD, ...boot, ...KERNEL_TAIL];
  }
  return newest ? ['address_space_policy', ...DEVICES_0_2, 'passthrough_ports'] : DEVICES_0_2;
}

/** Keys whose absence is filled even in the array form; other optional keys are plain options upstream. */
const FILLED: readonly string[] = [
  'interrupt_mode',
  'excluded_devices',
  'passthrough_addresses',
  'passthrough_ports',
  'address_space_policy',
  'enable_bios',
  'boot_protocol',
  'uefi_firmware_path',
];

/** The whole file: three structs, or for `flat` one struct with all keys. */
export function upstreamShape(release: Release): StructShape {
  const known = SHAPES.get(release);
  if (known) return known;
  const shape = buildShape(release);
  SHAPES.set(release, shape);
  return shape;
}

const SHAPES = new Map<Release, StructShape>();

function buildShape(release: Release): StructShape {
  if (release === 'flat') return { kind: 'struct', noun: 'file', fields: flatFields() };
  const fields = SECTIONS.map((section): FieldShape => {
    const shape: StructShape = {
      kind: 'struct',
      noun: `[${section}]`,
      fields: sectionFields(section, release),
    };
    return { key: section, shape, absence: 'refuse', initial: undefined, isCertain: false };
  });
  return { kind: 'struct', noun: 'file', fields };
}

function sectionFields(section: Section, release: Release): readonly FieldShape[] {
  return fieldOrder(section, release)
    .map((key) => findKey(section, key))
    .filter((spec): spec is KeySpec => spec?.releases.includes(release) === true)
    .map((spec) => keyField(spec, release));
}

export function keyField(spec: KeySpec, release: Release): FieldShape {
  return {
    key: spec.key,
    shape: shapeOf(spec.type, release),
    absence: keyAbsence(spec, release),
    initial: spec.initial,
    isCertain: isCertain(spec),
  };
}

function keyAbsence(spec: KeySpec, release: Release): Absence {
  if (spec.presence === 'required') return 'refuse';
  // 0.8.2 fills bios_path in the array form too, 0.2.2 does not.
  if (spec.key === 'bios_path' && release === '0.5') return 'fill';
  return FILLED.includes(spec.key) ? 'fill' : 'none';
}

/** Files of before March 2025 are read for what they say; nothing is known to be refused for absence but the basics. */
function flatFields(): readonly FieldShape[] {
  return VM_KEYS.filter((spec) => spec.releases.includes('flat')).map((spec) => ({
    key: spec.key,
    shape: shapeOf(spec.type, 'flat'),
    absence: spec.presence === 'required' && spec.section !== 'devices' ? 'refuse' : 'fill',
    initial: spec.initial,
    isCertain: isCertain(spec),
  }));
}

function isCertain({ presence, type }: KeySpec): boolean {
  return presence === 'required' && type.kind !== 'address';
}

function shapeOf(type: FieldType, release: Release): Shape {
  switch (type.kind) {
    case 'address':
    case 'size':
    case 'flags':
      return { kind: 'uint', max: maxOf(64, release) };
    case 'uint':
      return { kind: 'uint', max: maxOf(type.bits, release) };
    case 'port':
      return { kind: 'uint', max: maxOf(16, release) };
    case 'text':
    case 'path':
      return { kind: 'text' };
    case 'bool':
      return { kind: 'bool' };
    case 'choice':
      return choiceShape(type, release);
    case 'uint-list':
      return { kind: 'list', item: { kind: 'uint', max: maxOf(64, release) } };
    case 'path-lists':
      return { kind: 'list', item: { kind: 'list', item: { kind: 'text' } } };
    case 'rows':
      return { kind: 'list', item: rowShape(type.row, release) };
    default:
      return assertNever(type);
  }
}

/** Release 0.1's TOML reader knows integers up to 2^63 − 1 only. */
function maxOf(bits: 8 | 16 | 64, release: Release): bigint {
  const width = bits === 64 && (release === '0.1' || release === 'flat') ? 63n : BigInt(bits);
  return (1n << width) - 1n;
}

function choiceShape(type: Extract<FieldType, { kind: 'choice' }>, release: Release): Shape {
  const options = type.options.filter((option) => option.releases.includes(release));
  if (type.of === 'variant') return { kind: 'variant', options };
  if (type.of === 'text') return { kind: 'text' };
  if (type.open) return { kind: 'uint', max: maxOf(type.bits, release) };
  return { kind: 'code', code: 'unknown-map-type', options };
}

function rowShape(row: RowSpec, release: Release): StructShape {
  return {
    kind: 'struct',
    noun: row.noun,
    fields: row.columns.map((column) => ({
      key: column.key,
      shape: columnShape(column, release),
      absence: column.optionalIn.includes(release) ? 'fill' : 'refuse',
      initial: column.initial,
      isCertain: CERTAIN.includes(column.key),
    })),
  };
}

/** Columns whose usual value is certain enough for a fix; an address or a size never is. */
const CERTAIN: readonly string[] = ['irq_id', 'cfg_list'];

function columnShape(column: ColumnSpec, release: Release): Shape {
  const shape = shapeOf(column.type, release);
  if (column.key !== 'emu_type' || shape.kind !== 'code') return shape;
  // Before the types were renumbered any integer was taken.
  if (release === 'flat' || release === '0.1') return { kind: 'uint', max: maxOf(64, release) };
  const code: CodeName = 'unknown-emu-type';
  return { ...shape, code };
}
