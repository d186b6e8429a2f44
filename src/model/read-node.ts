/**
 * Reads a TOML node as serde and toml-rs read it into upstream's types, but goes on after an error: every fault is
 * reported once, at its own place, and what was wrong is left out (spec/vm-config.md A.1).
 */
import { assertNever } from '../base/assert.ts';
import type { ArrayNode, TomlNode } from '../toml/index.ts';
import { errorAt, refuses, releaseName, warningAt } from './findings.ts';
import { muted, type Place, type ReadContext } from './read-context.ts';
import { readBool, readCode, readText, readUint, readVariant, reportWrongType } from './read-scalar.ts';
import { readTable } from './read-table.ts';
import type { Decoded, DecodedField, DecodedStruct, FieldShape, Shape, StructShape } from './shape.ts';

export function readNode(node: TomlNode, at: Place, shape: Shape, context: ReadContext): Decoded | undefined {
  switch (shape.kind) {
    case 'uint':
      return readUint(node, at, shape.max, context);
    case 'code':
      return readCode(node, at, shape, context);
    case 'text':
      return readText(node, at, context);
    case 'bool':
      return readBool(node, at, context);
    case 'variant':
      return readVariant(node, at, shape.options, context);
    case 'list':
      return readList(node, at, shape.item, context);
    case 'struct':
      return readStruct(node, at, shape, context);
    default:
      return assertNever(shape);
  }
}

function readList(node: TomlNode, at: Place, item: Shape, context: ReadContext): Decoded | undefined {
  if (node.kind !== 'array') return reportWrongType(node, at, 'a list in square brackets', [], context);
  const items = node.items.map((child, i) => {
    const subject = item.kind === 'struct' ? `${item.noun} ${i + 1}` : `item ${i + 1} of ${at.subject}`;
    return readNode(child, { path: [...at.path, i], subject }, item, context);
  });
  return { kind: 'list', path: at.path, items };
}

export function readStruct(
  node: TomlNode,
  at: Place,
  shape: StructShape,
  context: ReadContext,
): DecodedStruct | undefined {
  if (node.kind === 'array') {
    return node.form === 'header'
      ? readDoubled(node, at, shape, context)
      : readPositional(node, at, shape, context);
  }
  // toml-rs presents a date as a table with one key that no struct has.
  if (node.kind === 'datetime') return readTable(undefined, at, shape, context);
  if (node.kind === 'table') return readTable(node, at, shape, context);
  return reportWrongType(node, at, 'a table, or a list of its values', [], context);
}

/** `[[base]]` is a list of tables, so it is read as the array form, whose first field is never a table. */
function readDoubled(
  node: ArrayNode,
  at: Place,
  shape: StructShape,
  context: ReadContext,
): DecodedStruct | undefined {
  const first = node.items[0];
  const path = [...at.path, 0];
  context.report(
    errorAt({
      code: 'wrong-type',
      message: `[[${at.subject}]] makes ${at.subject} a list of tables. ${refuses(context.release)} Write [${at.subject}] with single brackets.`,
      path,
    }),
  );
  return first?.kind === 'table' ? readTable(first, { ...at, path }, shape, muted(context)) : undefined;
}

function readPositional(node: ArrayNode, at: Place, shape: StructShape, context: ReadContext): DecodedStruct {
  const fields = new Map<string, DecodedField>();
  shape.fields.forEach((field, i) => {
    const child = node.items[i];
    if (child === undefined) return;
    const place = { path: [...at.path, i], subject: subjectOf(field, at) };
    fields.set(field.key, { path: place.path, value: readNode(child, place, field.shape, context) });
  });
  const missing = shape.fields.slice(node.items.length);
  if (missing.some((field) => field.absence !== 'fill')) reportTooShort(node, at, shape, missing, context);
  if (node.items.length > shape.fields.length) reportSurplus(node, at, shape, context);
  return { kind: 'struct', path: at.path, positional: true, fields };
}

/** `gpa of memory region 1`, but plain `id` in `[base]`. */
export function subjectOf(field: FieldShape, at: Place): string {
  return at.path.length > 1 ? `${field.key} of ${at.subject}` : field.key;
}

function reportTooShort(
  node: ArrayNode,
  at: Place,
  shape: StructShape,
  missing: readonly FieldShape[],
  context: ReadContext,
): void {
  const needed = shape.fields.findLastIndex((field) => field.absence !== 'fill') + 1;
  const count = node.items.length;
  const certain = missing.every((field) => field.initial !== undefined) && at.path.length > 1;
  context.report(
    errorAt({
      code: 'row-too-short',
      message: `${capital(at.subject)} has ${count === 1 ? '1 item' : `${count} items`}, it needs ${needed}. ${refuses(context.release)} Add ${missing.map((field) => field.key).join(', ')}.`,
      path: at.path,
      fixes: certain ? [{ title: 'Add the missing items', operations: appendItems(at, count, missing) }] : [],
    }),
  );
}

function appendItems(at: Place, count: number, missing: readonly FieldShape[]) {
  return missing.map((field, i) => ({
    kind: 'insert-row' as const,
    path: at.path,
    index: count + i,
    value: { literal: field.initial ?? '0' },
  }));
}

function reportSurplus(node: ArrayNode, at: Place, shape: StructShape, context: ReadContext): void {
  const from = shape.fields.length;
  const count = node.items.length - from;
  context.report(
    warningAt({
      code: 'surplus-elements',
      message: `${capital(at.subject)} has ${node.items.length} items; ${releaseName(context.release)} reads ${from} and drops the rest. Remove ${count === 1 ? 'the last one' : `the last ${count}`}.`,
      path: [...at.path, from],
      fixes: [
        {
          title: count === 1 ? 'Remove the surplus item' : `Remove ${count} surplus items`,
          operations: Array.from({ length: count }, (_, i) => ({
            kind: 'remove-row' as const,
            path: [...at.path, node.items.length - 1 - i],
          })),
        },
      ],
    }),
  );
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
