import fc from 'fast-check';
import type { Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { listsOf, scalarsOf } from './edit-laws.ts';
import { findNode, parseToml, type TomlDocument, type TomlNode } from './index.ts';
import type { Choice } from './test-texts.ts';
import { tomlText } from './test-texts.ts';

// What can be done to a document, for random choices; only tests import this.

/** The files that come with the editor: what people will edit most. */
const presets = Object.values(
  import.meta.glob<string>('../../configs/**/*.toml', { query: '?raw', import: 'default', eager: true }),
);

/** Documents that parse: presets, and generated texts, most of which do. */
export const document = fc
  .oneof({ weight: 5, arbitrary: tomlText }, fc.constantFrom('', ...presets))
  .map((text) => parseToml(text))
  .filter((result) => result.ok)
  .map((result) => (result as { doc: TomlDocument }).doc);

export function* tablesOf(node: TomlNode, path: Path = []): Generator<Path> {
  if (node.kind === 'table') {
    yield path;
    for (const [key, { value }] of node.entries) yield* tablesOf(value, [...path, key]);
  } else if (node.kind === 'array')
    for (const [i, item] of node.items.entries()) yield* tablesOf(item, [...path, i]);
}

export function* keysOf(doc: TomlDocument): Generator<Path> {
  for (const path of tablesOf(doc.root)) {
    const table = findNode(doc, path);
    if (table?.kind === 'table') for (const key of table.entries.keys()) yield [...path, key];
  }
}

export function pickFrom<T>(items: Iterable<T>, pick: number): T | undefined {
  const all = [...items];
  return all[pick % Math.max(all.length, 1)];
}

function* rowsOf(doc: TomlDocument): Generator<Path> {
  for (const path of listsOf(doc.root)) {
    const list = findNode(doc, path);
    if (list?.kind === 'array') for (const row of list.items.keys()) yield [...path, row];
  }
}

const COMMENTS = ['RAM', '', 'a = [1] # "x"', '\t\u{1F980} ', '#'] as const;

/** One operation that makes sense for the document at hand; undefined when nothing fits. */
export function operationFor(doc: TomlDocument, { kind, pick, index, value }: Choice): Operation | undefined {
  if (kind < 25) {
    const path = pickFrom(scalarsOf(doc.root), pick)?.path;
    return path && { kind: 'set', path, value };
  }
  if (kind < 35) {
    const path = pickFrom(keysOf(doc), pick);
    return path && { kind: 'set', path, value };
  }
  if (kind < 50) return insertKeyFor(doc, pick, index, value);
  if (kind < 58) {
    const path = pickFrom(keysOf(doc), pick);
    return path && { kind: kind < 55 ? 'remove-key' : 'comment-out', path };
  }
  if (kind < 63) {
    const path = pickFrom([...keysOf(doc), ...rowsOf(doc)], pick);
    return path && { kind: 'set-comment', path, text: COMMENTS[index % COMMENTS.length] as string };
  }
  const path = pickFrom(listsOf(doc.root), pick);
  const list = path && findNode(doc, path);
  if (!path || list?.kind !== 'array') return undefined;
  const size = list.items.length;
  if (kind < 72) {
    const at = index % (size + 1);
    if (size > 0 && kind < 67) return { kind: 'insert-row', path, index: at };
    return { kind: 'insert-row', path, index: at, value };
  }
  if (size === 0) return undefined;
  const row = [...path, index % size];
  if (kind < 80) return { kind: 'remove-row', path: row };
  if (kind < 90) return { kind: 'move-row', path: row, to: pick % size };
  return { kind: kind < 95 ? 'duplicate-row' : 'comment-out', path: row };
}

function insertKeyFor(
  doc: TomlDocument,
  pick: number,
  index: number,
  value: Choice['value'],
): Operation | undefined {
  const table = pickFrom(tablesOf(doc.root), pick);
  const key = ['fresh', 'new key', 'kernel', '__proto__', 'z'][index % 5] as string;
  const node = table && findNode(doc, table);
  if (!table || node?.kind !== 'table' || node.entries.has(key)) return undefined;
  const deeper = index > 7 ? ['table', 'deep'] : [];
  if (deeper.length > 0 && node.entries.has('table')) return undefined;
  const order = ['id', 'name', 'kernel', 'entry_point', 'fresh', 'size'];
  return { kind: 'insert-key', path: [...table, ...deeper, key], value, ...(index % 2 === 0 && { order }) };
}

export function hasOwnLines(doc: TomlDocument, path: Path): boolean {
  const node = findNode(doc, path);
  return (
    node?.kind === 'table' && (node.form === 'root' || node.form === 'header' || node.form === 'element')
  );
}
