import { formatPath, type Path } from '../base/path.ts';
import type { FieldType, RowSpec } from '../model/key-types.ts';
import {
  type ArrayNode,
  findDisabled,
  findTrailingComment,
  type TableNode,
  type TomlDocument,
  type TomlNode,
} from '../toml/index.ts';
import { type Cell, readCell } from './form-cell.ts';

/** A list of rows as the form shows it. Rows are read when asked for, so that only what is on screen costs. */
export interface FormList {
  readonly path: Path;
  readonly pathText: string;
  /** Absent for lists of device-tree paths, whose rows have any number of cells. */
  readonly row: RowSpec | undefined;
  readonly length: number;
  /** False when no row can have a label: the list holds no comment. */
  readonly hasComments: boolean;
  readonly rowAt: (index: number) => FormRow;
  readonly disabled: readonly DisabledPart[];
}

export interface FormRow {
  readonly index: number;
  readonly path: Path;
  readonly pathText: string;
  /** The row's trailing comment without `#`, trimmed. */
  readonly label: string | undefined;
  /** The row's text and label: equal signatures show the same. */
  readonly signature: string;
  readonly content: RowContent;
}

export type RowContent =
  /** One cell for each column of the row's kind; `surplus`: further elements, which AxVisor drops. */
  | { readonly kind: 'cells'; readonly cells: readonly (Cell | Gap)[]; readonly surplus: number }
  /** A device-tree path alone. */
  | { readonly kind: 'node-path'; readonly cell: Cell }
  | { readonly kind: 'paths'; readonly cells: readonly Cell[] }
  /** Neither an array nor a table. */
  | { readonly kind: 'raw'; readonly cell: Cell };

/** A cell that the row does not have. `next`: it can be written now without another before it. */
export interface Gap {
  readonly kind: 'gap';
  readonly path: Path;
  readonly pathText: string;
  readonly next: boolean;
}

/** A row or key that stands in a comment. `index`: of the row that it stands before. */
export interface DisabledPart {
  readonly offset: number;
  readonly text: string;
  readonly key: string | undefined;
  readonly index: number;
}

const PATH_TYPE: FieldType = { kind: 'path', of: 'device-tree' };

export function readList(doc: TomlDocument, node: ArrayNode, type: FieldType, path: Path): FormList {
  const row = type.kind === 'rows' ? type.row : undefined;
  return {
    path,
    pathText: formatPath(path),
    row,
    length: node.items.length,
    hasComments: doc.text.slice(node.span.start, node.span.end).includes('#'),
    rowAt: (index) => readRow(doc, node, row, path, index),
    disabled: readDisabled(doc, path),
  };
}

export function readDisabled(doc: TomlDocument, path: Path): readonly DisabledPart[] {
  return findDisabled(doc, path).map(({ offset, text, key, index }) => ({ offset, text, key, index }));
}

function readRow(
  doc: TomlDocument,
  list: ArrayNode,
  spec: RowSpec | undefined,
  listPath: Path,
  index: number,
): FormRow {
  const node = list.items[index] as TomlNode;
  const path = [...listPath, index];
  const label = findTrailingComment(doc, path)?.text || undefined;
  const text = doc.text.slice(node.span.start, node.span.end);
  return {
    index,
    path,
    pathText: formatPath(path),
    label,
    signature: `${text}\n${label ?? ''}`,
    content: readRowContent(doc, node, spec, path),
  };
}

function readRowContent(
  doc: TomlDocument,
  node: TomlNode,
  spec: RowSpec | undefined,
  path: Path,
): RowContent {
  if (!spec) return readPaths(doc, node, path);
  if (node.kind === 'array') return readPositional(doc, node, spec, path);
  if (node.kind === 'table') return readKeyed(doc, node, spec, path);
  return { kind: 'raw', cell: rawCell(doc, node, path) };
}

function readPaths(doc: TomlDocument, node: TomlNode, path: Path): RowContent {
  if (node.kind !== 'array') return { kind: 'raw', cell: rawCell(doc, node, path) };
  return { kind: 'paths', cells: node.items.map((item, i) => readCell(doc, item, PATH_TYPE, [...path, i])) };
}

function rawCell(doc: TomlDocument, node: TomlNode, path: Path): Cell {
  return readCell(doc, node, { kind: 'path-lists' }, path);
}

function readPositional(doc: TomlDocument, node: ArrayNode, spec: RowSpec, path: Path): RowContent {
  const [first] = node.items;
  if (first && node.items.length === 1 && isNodePath(first, spec))
    return { kind: 'node-path', cell: readCell(doc, first, PATH_TYPE, [...path, 0]) };
  const cells = spec.columns.map((column, i): Cell | Gap => {
    const item = node.items[i];
    return item
      ? readCell(doc, item, column.type, [...path, i])
      : gapAt([...path, i], i === node.items.length);
  });
  return { kind: 'cells', cells, surplus: Math.max(0, node.items.length - spec.columns.length) };
}

function readKeyed(doc: TomlDocument, node: TableNode, spec: RowSpec, path: Path): RowContent {
  const name = node.entries.get('name')?.value;
  if (name && node.entries.size === 1 && isNodePath(name, spec))
    return { kind: 'node-path', cell: readCell(doc, name, PATH_TYPE, [...path, 'name']) };
  const cells = spec.columns.map((column): Cell | Gap => {
    const at = [...path, column.key];
    const entry = node.entries.get(column.key);
    return entry ? readCell(doc, entry.value, column.type, at) : gapAt(at, true);
  });
  const known = cells.filter((cell) => cell.kind !== 'gap').length;
  return { kind: 'cells', cells, surplus: node.entries.size - known };
}

function isNodePath(node: TomlNode, spec: RowSpec): boolean {
  return spec.variants.length > 0 && node.kind === 'string' && node.value.startsWith('/');
}

function gapAt(path: Path, next: boolean): Gap {
  return { kind: 'gap', path, pathText: formatPath(path), next };
}
