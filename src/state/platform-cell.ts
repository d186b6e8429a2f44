/** Values of a platform file as form controls show them. */
import { formatPath } from '../base/path.ts';
import type { FieldType } from '../model/key-types.ts';
import type { ConfigType } from '../model/platform-type.ts';
import type { ConfigValue, IntegerValue } from '../model/platform-value.ts';
import { findNode, type TomlDocument } from '../toml/index.ts';
import type { Cell, CellContent } from './form-cell.ts';

/** Numbers are shown without their quotes; an edit keeps them. What is not of the field's type is shown as TOML text. */
export function platformCell(doc: TomlDocument, value: ConfigValue, type: FieldType): Cell {
  const place = { path: value.path, pathText: formatPath(value.path) };
  const content = readContent(value, type);
  if (content.kind === 'number' && value.kind === 'integer')
    return { ...place, literal: value.digits, ...content };
  return { ...place, literal: literalOf(doc, value), ...content };
}

export function literalOf(doc: TomlDocument, { path }: Pick<ConfigValue, 'path'>): string {
  const node = findNode(doc, path);
  return node ? doc.text.slice(node.span.start, node.span.end) : '';
}

function readContent(value: ConfigValue, type: FieldType): CellContent {
  switch (type.kind) {
    case 'address':
    case 'size':
    case 'uint':
      return value.kind === 'integer' ? { kind: 'number', value: value.value } : RAW;
    case 'text':
    case 'choice':
      return value.kind === 'text' ? { kind: 'text', value: value.value } : RAW;
    case 'bool':
      return value.kind === 'bool' ? { kind: 'bool', value: value.value } : RAW;
    case 'uint-list':
      return readNumbers(value);
    default:
      return RAW;
  }
}

const RAW: CellContent = { kind: 'raw' };

function readNumbers(value: ConfigValue): CellContent {
  if (value.kind !== 'list' || !value.items.every((item) => item.kind === 'integer')) return RAW;
  const items = value.items as readonly IntegerValue[];
  return { kind: 'numbers', items: items.map((item) => ({ literal: item.digits, value: item.value })) };
}

/** The field for a key that AxVisor's code does not know, by its type. Lists of anything but numbers and rows are text. */
export function fieldOfType(type: ConfigType): FieldType {
  switch (type.kind) {
    case 'bool':
      return { kind: 'bool' };
    case 'uint':
      return { kind: 'uint', bits: 64 };
    case 'int':
      return { kind: 'uint', bits: 64, signed: true };
    case 'str':
      return { kind: 'text' };
    case 'array':
      return fieldOfList(type.item);
    default:
      return { kind: 'path-lists' };
  }
}

function fieldOfList(item: ConfigType): FieldType {
  if (item.kind === 'uint') return { kind: 'uint-list', item: 'argument' };
  if (item.kind !== 'tuple' || item.items.length === 0) return { kind: 'path-lists' };
  const columns = item.items.map((type, i) => ({
    key: String(i),
    label: `${type.kind} ${i + 1}`,
    type: fieldOfType(type),
    help: `Item ${i + 1} of the row.`,
    initial: INITIAL[type.kind] ?? '[]',
    optionalIn: [],
  }));
  return { kind: 'rows', row: { noun: 'row', columns, variants: [] } };
}

const INITIAL: Readonly<Partial<Record<ConfigType['kind'], string>>> = {
  bool: 'false',
  uint: '0',
  int: '0',
  str: '""',
};
