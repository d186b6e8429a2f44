import { formatPath } from '../base/path.ts';
import type { FieldType, RowSpec } from '../model/key-types.ts';
import type { ConfigValue, ListValue } from '../model/platform-value.ts';
import type { TomlDocument } from '../toml/index.ts';
import type { Cell } from './form-cell.ts';
import { type FormList, type FormRow, type Gap, type RowContent, readDisabled } from './form-list.ts';
import { literalOf, platformCell } from './platform-cell.ts';

/** A list of rows of a platform file, `[[base, size], …]`, as the form shows it. Rows are read when asked for. */
export function platformList(
  doc: TomlDocument,
  value: ListValue,
  type: Extract<FieldType, { kind: 'rows' }>,
): FormList {
  const { path, items } = value;
  return {
    path,
    pathText: formatPath(path),
    row: type.row,
    length: items.length,
    hasComments: items.some((item) => item.label !== undefined),
    rowAt: (index) => readRow(doc, items[index] as ConfigValue, type.row, index),
    disabled: readDisabled(doc, path),
  };
}

function readRow(doc: TomlDocument, value: ConfigValue, spec: RowSpec, index: number): FormRow {
  const { path, label } = value;
  return {
    index,
    path,
    pathText: formatPath(path),
    label,
    signature: `${literalOf(doc, value)}\n${label ?? ''}`,
    content: readContent(doc, value, spec),
  };
}

function readContent(doc: TomlDocument, value: ConfigValue, { columns }: RowSpec): RowContent {
  const { path } = value;
  if (value.kind !== 'list') return { kind: 'raw', cell: platformCell(doc, value, { kind: 'path-lists' }) };
  const { items } = value;
  const cells = columns.map((column, i): Cell | Gap => {
    const item = items[i];
    if (item) return platformCell(doc, item, column.type);
    return { kind: 'gap', path: [...path, i], pathText: formatPath([...path, i]), next: i === items.length };
  });
  return { kind: 'cells', cells, surplus: Math.max(0, items.length - columns.length) };
}
