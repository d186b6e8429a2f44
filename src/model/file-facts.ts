/** What a guess needs to know of a file, read loosely from the tree: no findings, and never more than the first rows. */
import type { TomlDocument, TomlNode } from '../toml/index.ts';
import { findNode } from '../toml/index.ts';
import { VM_KEYS } from './vm-keys.ts';

/** A row's cells in the order of the columns; undefined where one is missing. */
export type LooseRow = readonly (string | bigint | undefined)[];

export interface FileFacts {
  readonly keys: ReadonlySet<string>;
  readonly rows: (list: string) => readonly LooseRow[];
  /** The texts of `[kernel]`: paths mostly. */
  readonly texts: readonly string[];
  readonly numberOf: (key: string) => bigint | undefined;
  /** What the comment lines at the top say. */
  readonly head: string;
}

const MAX_ROWS = 64;

export function readFacts(doc: TomlDocument): FileFacts {
  const keys = new Set<string>();
  const texts: string[] = [];
  const nodes = new Map<string, TomlNode>();
  for (const { section, key } of VM_KEYS) {
    const node = findNode(doc, [section, key]) ?? findNode(doc, [key]);
    if (!node) continue;
    keys.add(key);
    nodes.set(key, node);
    if (node.kind === 'string' && section === 'kernel') texts.push(node.value);
  }
  return {
    keys,
    texts,
    rows: (list) => looseRows(nodes.get(list), list),
    numberOf: (key) => integerOf(nodes.get(key)),
    head: headOf(doc),
  };
}

function looseRows(node: TomlNode | undefined, list: string): readonly LooseRow[] {
  if (node?.kind !== 'array') return [];
  const type = VM_KEYS.find((spec) => spec.key === list)?.type;
  const columns = type?.kind === 'rows' ? type.row.columns.map((column) => column.key) : [];
  return node.items.slice(0, MAX_ROWS).map((row) => {
    if (row.kind === 'array') return row.items.map(cellOf);
    return row.kind === 'table' ? columns.map((key) => cellOf(row.entries.get(key)?.value)) : [];
  });
}

function cellOf(node: TomlNode | undefined): string | bigint | undefined {
  return node?.kind === 'string' || node?.kind === 'integer' ? node.value : undefined;
}

function integerOf(node: TomlNode | undefined): bigint | undefined {
  return node?.kind === 'integer' ? node.value : undefined;
}

/** The comments before the first key or header. */
function headOf(doc: TomlDocument): string {
  const lines: string[] = [];
  let at = 0;
  for (const comment of doc.comments) {
    if (doc.text.slice(at, comment.start).trim() !== '') break;
    lines.push(doc.text.slice(comment.start, comment.end));
    at = comment.end;
  }
  return lines.join('\n');
}
