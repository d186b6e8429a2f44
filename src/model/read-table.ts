/** Structs in their table form: missing and unknown keys. */
import type { Fix } from '../base/diagnostic.ts';
import type { Operation } from '../base/operation.ts';
import { childPath, type Path } from '../base/path.ts';
import type { TableNode } from '../toml/index.ts';
import { errorAt, refuses } from './findings.ts';
import type { ReadContext } from './read-context.ts';
import { readNode } from './read-node.ts';
import { reportUnknownKey } from './read-unknown.ts';
import type { DecodedStruct, FieldShape, StructShape } from './shape.ts';
import { subjectOf } from './subject.ts';
import { KEY_ORDER } from './vm-keys.ts';

/** `table` is undefined for a value that upstream sees as a table without any of our keys. */
export function readTable(
  table: TableNode | undefined,
  path: Path,
  shape: StructShape,
  context: ReadContext,
): DecodedStruct {
  let found = 0;
  const fields = shape.fields.map((field) => {
    const entry = table?.entries.get(field.key);
    if (!entry) {
      if (field.absence === 'refuse') reportMissing(field, path, context);
      return undefined;
    }
    found++;
    const at = childPath(path, field.key);
    return { path: at, value: readNode(entry.value, at, field.shape, context) };
  });
  if (table && table.entries.size > found) reportUnknownKeys(table, path, shape, context);
  return { kind: 'struct', path, shape, positional: false, fields };
}

function reportUnknownKeys(table: TableNode, path: Path, shape: StructShape, context: ReadContext): void {
  const known = shape.fields.map((field) => field.key);
  for (const entry of table.entries.values()) {
    if (!known.includes(entry.key)) reportUnknownKey(entry, path, table, known, context);
  }
}

function reportMissing(field: FieldShape, path: Path, context: ReadContext): void {
  const section = field.shape.kind === 'struct' ? field.shape : undefined;
  const thing = section ? section.noun : field.key;
  const of = section || path.length < 2 ? '' : ` of ${subjectOf(path, context)}`;
  context.report(
    errorAt({
      code: section ? 'missing-section' : 'missing-key',
      message: `${thing}${of} is missing. ${refuses(context.release)} Add ${section ? 'the table' : 'the key'}.`,
      path: childPath(path, field.key),
      fixes: section ? sectionFix(field.key, section) : keyFix(field, path),
    }),
  );
}

function keyFix(field: FieldShape, path: Path): readonly Fix[] {
  if (!field.isCertain) return [];
  return [{ title: `Add ${field.key} = ${field.initial}`, operations: [insertKey(field, path)] }];
}

function sectionFix(key: string, section: StructShape): readonly Fix[] {
  const required = section.fields.filter((field) => field.absence === 'refuse');
  return [{ title: `Add [${key}]`, operations: required.map((field) => insertKey(field, [key])) }];
}

function insertKey(field: FieldShape, path: Path): Operation {
  const order = KEY_ORDER[path[0] as keyof typeof KEY_ORDER];
  return {
    kind: 'insert-key',
    path: [...path, field.key],
    value: { literal: field.initial ?? '0' },
    ...(path.length === 1 && order ? { order } : {}),
  };
}
