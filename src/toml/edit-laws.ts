import { expect } from 'vitest';
import type { NewValue, Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { applyEdits } from '../base/text-edit.ts';
import { editToml, findNode, parseToml, type ScalarNode, type TomlDocument, type TomlNode } from './index.ts';

/** Laws of lossless editing that hold for every file; only tests import this. */

export function parsed(text: string): TomlDocument {
  const result = parseToml(text);
  if (!result.ok) expect.fail(`does not parse: ${result.errors[0]?.message}`);
  return result.doc;
}

/** The result of an operation that must succeed; its edits must give its text. */
export function edited(doc: TomlDocument, operation: Operation): TomlDocument {
  const result = editToml(doc, operation);
  if (!result.ok)
    expect.fail(`${JSON.stringify(operation, showBigint)} was refused: ${result.reason}\n${doc.text}`);
  expect(applyEdits(doc.text, result.edits)).toBe(result.doc.text);
  return result.doc;
}

export function showBigint(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}

export function* scalarsOf(
  node: TomlNode,
  path: Path = [],
): Generator<{ readonly path: Path; readonly node: ScalarNode }> {
  if (node.kind === 'array')
    for (const [i, item] of node.items.entries()) yield* scalarsOf(item, [...path, i]);
  else if (node.kind === 'table')
    for (const [key, { value }] of node.entries) yield* scalarsOf(value, [...path, key]);
  else yield { path, node };
}

/** Lists that are not themselves rows or cells of a list. */
export function* listsOf(node: TomlNode, path: Path = []): Generator<Path> {
  if (node.kind === 'array') {
    yield path;
    if (node.form === 'header')
      for (const [i, item] of node.items.entries()) yield* listsOf(item, [...path, i]);
  } else if (node.kind === 'table') {
    for (const [key, { value }] of node.entries) yield* listsOf(value, [...path, key]);
  }
}

/** Another value of the same kind and length, and the value that brings the old one back. */
export function otherValue(node: ScalarNode): { readonly other: NewValue; readonly back: NewValue } {
  switch (node.kind) {
    case 'integer': {
      const other = node.value % 2n === 0n ? node.value + 1n : node.value - 1n;
      return { other, back: node.literal.startsWith('-0') ? { literal: node.literal } : node.value };
    }
    case 'string':
      return { other: `${node.value}x`, back: node.value };
    case 'boolean':
      return { other: !node.value, back: node.value };
    case 'float':
      return { other: { literal: '0.5e1' }, back: { literal: node.literal } };
    case 'datetime':
      return { other: { literal: '2001-01-01' }, back: { literal: node.literal } };
  }
}

/** Set to another value and back; the way there changes exactly the literal, the way back restores every byte. */
export function checkSetAndBack(doc: TomlDocument): number {
  let count = 0;
  for (const { path, node } of scalarsOf(doc.root)) {
    const { other, back } = otherValue(node);
    const result = editToml(doc, { kind: 'set', path, value: other });
    if (!result.ok) expect.fail(`${path.join('.')}: ${result.reason}`);
    expect(result.edits).toEqual([{ ...node.span, text: literalAt(result.doc, path) }]);
    const before = doc.text.slice(0, node.span.start);
    expect(result.doc.text).toBe(before + literalAt(result.doc, path) + doc.text.slice(node.span.end));
    expect(edited(result.doc, { kind: 'set', path, value: back }).text).toBe(doc.text);
    expect(edited(doc, { kind: 'set', path, value: back }).text).toBe(doc.text);
    count++;
  }
  return count;
}

function literalAt(doc: TomlDocument, path: Path): string {
  const node = findNode(doc, path);
  return node ? doc.text.slice(node.span.start, node.span.end) : '';
}
