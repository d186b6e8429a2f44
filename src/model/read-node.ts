/**
 * Reads a TOML node as serde and toml-rs read it into upstream's types, but goes on after an error: every fault is
 * reported once, at its own place, and what was wrong is left out (spec/vm-config.md A.1).
 */
import { assertNever } from '../base/assert.ts';
import { childPath, type Path } from '../base/path.ts';
import type { ArrayNode, TomlNode } from '../toml/index.ts';
import { errorAt, refuses } from './findings.ts';
import { muted, type ReadContext } from './read-context.ts';
import { reportSurplus, reportTooShort } from './read-length.ts';
import { readBool, readCode, readText, readUint, readVariant, reportWrongType } from './read-scalar.ts';
import { readTable } from './read-table.ts';
import type { Decoded, DecodedStruct, Shape, StructShape } from './shape.ts';

export function readNode(
  node: TomlNode,
  path: Path,
  shape: Shape,
  context: ReadContext,
): Decoded | undefined {
  switch (shape.kind) {
    case 'uint':
      return readUint(node, path, shape.max, context);
    case 'code':
      return readCode(node, path, shape, context);
    case 'text':
      return readText(node, path, context);
    case 'bool':
      return readBool(node, path, context);
    case 'variant':
      return readVariant(node, path, shape.options, context);
    case 'list':
      return readList(node, path, shape.item, context);
    case 'struct':
      return readStruct(node, path, shape, context);
    default:
      return assertNever(shape);
  }
}

function readList(node: TomlNode, path: Path, item: Shape, context: ReadContext): Decoded | undefined {
  if (node.kind !== 'array') return reportWrongType(node, path, 'a list in square brackets', [], context);
  const items = node.items.map((child, i) => readNode(child, childPath(path, i), item, context));
  return { kind: 'list', path, items };
}

export function readStruct(
  node: TomlNode,
  path: Path,
  shape: StructShape,
  context: ReadContext,
): DecodedStruct | undefined {
  if (node.kind === 'array') {
    return node.form === 'header'
      ? readDoubled(node, path, shape, context)
      : readPositional(node, path, shape, context);
  }
  // toml-rs presents a date as a table with one key that no struct has.
  if (node.kind === 'datetime') return readTable(undefined, path, shape, context);
  if (node.kind === 'table') return readTable(node, path, shape, context);
  return reportWrongType(node, path, 'a table, or a list of its values', [], context);
}

/** `[[base]]` is a list of tables, so it is read as the array form, whose first field is never a table. */
function readDoubled(
  node: ArrayNode,
  path: Path,
  shape: StructShape,
  context: ReadContext,
): DecodedStruct | undefined {
  const first = node.items[0];
  const name = String(path.at(-1));
  context.report(
    errorAt({
      code: 'wrong-type',
      message: `[[${name}]] makes ${name} a list of tables. ${refuses(context.release)} Write [${name}] with single brackets.`,
      path: [...path, 0],
    }),
  );
  return first?.kind === 'table' ? readTable(first, [...path, 0], shape, muted(context)) : undefined;
}

function readPositional(
  node: ArrayNode,
  path: Path,
  shape: StructShape,
  context: ReadContext,
): DecodedStruct {
  const { items } = node;
  const fields = shape.fields.map((field, i) => {
    const child = items[i];
    if (child === undefined) return undefined;
    const at = childPath(path, i);
    return { path: at, value: readNode(child, at, field.shape, context) };
  });
  if (items.length < shape.fields.length) reportTooShort(items.length, path, shape, context);
  if (items.length > shape.fields.length) reportSurplus(items.length, path, shape, context);
  return { kind: 'struct', path, shape, positional: true, fields };
}
