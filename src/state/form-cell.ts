import { formatPath, type Path } from '../base/path.ts';
import type { FieldType } from '../model/key-types.ts';
import type { TomlDocument, TomlNode } from '../toml/index.ts';

/**
 * One value of the file as a form control shows it. `literal`: the text as the file writes it.
 * `raw`: a value of another type than the key has; only its text can be edited.
 */
export type Cell = CellPlace & CellContent;

export interface CellPlace {
  readonly path: Path;
  readonly pathText: string;
  readonly literal: string;
}

export type CellContent =
  | { readonly kind: 'number'; readonly value: bigint }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'numbers'; readonly items: readonly NumberItem[] }
  | { readonly kind: 'raw' };

export interface NumberItem {
  readonly literal: string;
  readonly value: bigint;
}

export function readCell(doc: TomlDocument, node: TomlNode, type: FieldType, path: Path): Cell {
  const literal = doc.text.slice(node.span.start, node.span.end);
  return { path, pathText: formatPath(path), literal, ...readContent(node, type) };
}

function readContent(node: TomlNode, type: FieldType): CellContent {
  switch (type.kind) {
    case 'address':
    case 'size':
    case 'uint':
    case 'port':
    case 'flags':
      return readNumber(node);
    case 'choice':
      return type.of === 'uint' ? readNumber(node) : readText(node);
    case 'text':
    case 'path':
      return readText(node);
    case 'bool':
      return node.kind === 'boolean' ? { kind: 'bool', value: node.value } : { kind: 'raw' };
    case 'uint-list':
      return readNumbers(node);
    default:
      return { kind: 'raw' };
  }
}

function readNumber(node: TomlNode): CellContent {
  return node.kind === 'integer' ? { kind: 'number', value: node.value } : { kind: 'raw' };
}

function readText(node: TomlNode): CellContent {
  return node.kind === 'string' ? { kind: 'text', value: node.value } : { kind: 'raw' };
}

function readNumbers(node: TomlNode): CellContent {
  if (node.kind !== 'array') return { kind: 'raw' };
  const items: NumberItem[] = [];
  for (const item of node.items) {
    if (item.kind !== 'integer') return { kind: 'raw' };
    items.push({ literal: item.literal, value: item.value });
  }
  return { kind: 'numbers', items };
}
