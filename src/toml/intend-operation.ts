import { assertNever } from '../base/assert.ts';
import type { NewValue, Operation } from '../base/operation.ts';
import { findDisabledAt } from './disabled.ts';
import { arrayOf, changeAt, nodeOfValue } from './intend.ts';
import type { TomlDocument, TomlNode } from './tree.ts';

/** The values that a document is meant to have after an operation; undefined when the operation makes no sense. */
export function intendedRoot(doc: TomlDocument, operation: Operation): TomlNode | undefined {
  const { root } = doc;
  switch (operation.kind) {
    case 'set':
    case 'insert-key': {
      const value = nodeOfValue(operation.value);
      return value && changeAt(root, operation.path, () => value);
    }
    case 'remove-key':
      return changeAt(root, operation.path, () => undefined);
    case 'insert-row':
      return insertRow(root, operation.path, operation.index, operation.value);
    case 'duplicate-row':
      return onRow(root, operation.path, (items, row) => items.toSpliced(row, 0, items[row] as TomlNode));
    case 'move-row':
      return onRow(root, operation.path, (items, row) =>
        items.toSpliced(row, 1).toSpliced(operation.to, 0, items[row] as TomlNode),
      );
    case 'remove-row':
      return onRow(root, operation.path, (items, row) => items.toSpliced(row, 1));
    case 'comment-out': {
      const isRow = typeof operation.path.at(-1) === 'number';
      return intendedRoot(doc, { kind: isRow ? 'remove-row' : 'remove-key', path: operation.path });
    }
    case 'set-comment':
      return root;
    case 'comment-in':
      return commentIn(doc, operation.offset);
    default:
      return assertNever(operation);
  }
}

type Path = readonly (string | number)[];

function insertRow(
  root: TomlNode,
  path: Path,
  index: number,
  value: NewValue | undefined,
): TomlNode | undefined {
  const node = value === undefined ? undefined : nodeOfValue(value);
  if (value !== undefined && !node) return undefined;
  return changeAt(root, path, (list) => {
    if (list?.kind !== 'array') return list;
    const added = node ?? list.items[index - 1] ?? list.items[index];
    return added ? arrayOf(list.items.toSpliced(index, 0, added)) : list;
  });
}

function onRow(
  root: TomlNode,
  path: Path,
  change: (items: readonly TomlNode[], row: number) => readonly TomlNode[],
): TomlNode | undefined {
  const row = path.at(-1);
  if (typeof row !== 'number') return undefined;
  return changeAt(root, path.slice(0, -1), (list) => {
    if (list?.kind !== 'array' || !list.items[row]) return list;
    const items = change(list.items, row);
    // A list of `[[tables]]` exists only by its elements.
    return items.length === 0 && list.form === 'header' ? undefined : arrayOf(items);
  });
}

function commentIn(doc: TomlDocument, offset: number): TomlNode | undefined {
  const found = findDisabledAt(doc, offset);
  if (!found) return undefined;
  const { path, source } = found;
  if (source.kind === 'key') return changeAt(doc.root, [...path, ...source.segments], () => source.node);
  return changeAt(doc.root, path, (list) =>
    list?.kind === 'array'
      ? arrayOf(list.items.toSpliced(source.index, 0, source.node))
      : arrayOf([source.node]),
  );
}
