/** Structs in their table form: missing and unknown keys. */
import type { Fix } from '../base/diagnostic.ts';
import type { Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import type { TableNode } from '../toml/index.ts';
import { errorAt, refuses } from './findings.ts';
import type { Place, ReadContext } from './read-context.ts';
import { readNode, subjectOf } from './read-node.ts';
import { reportUnknownKey } from './read-unknown.ts';
import type { DecodedField, DecodedStruct, FieldShape, StructShape } from './shape.ts';
import { KEY_ORDER } from './vm-keys.ts';

/** `table` is undefined for a value that upstream sees as a table without any of our keys. */
export function readTable(
  table: TableNode | undefined,
  at: Place,
  shape: StructShape,
  context: ReadContext,
): DecodedStruct {
  const fields = new Map<string, DecodedField>();
  for (const field of shape.fields) {
    const entry = table?.entries.get(field.key);
    if (entry) {
      const place = { path: [...at.path, field.key], subject: subjectOf(field, at) };
      fields.set(field.key, { path: place.path, value: readNode(entry.value, place, field.shape, context) });
    } else if (field.absence === 'refuse') reportMissing(field, at, context);
  }
  if (table) {
    const known = shape.fields.map((field) => field.key);
    for (const entry of table.entries.values()) {
      if (!known.includes(entry.key)) reportUnknownKey(entry, at.path, table, known, context);
    }
  }
  return { kind: 'struct', path: at.path, positional: false, fields };
}

function reportMissing(field: FieldShape, at: Place, context: ReadContext): void {
  const section = field.shape.kind === 'struct' ? field.shape : undefined;
  const thing = section ? section.noun : field.key;
  const of = section || at.path.length < 2 ? '' : ` of ${at.subject}`;
  context.report(
    errorAt({
      code: section ? 'missing-section' : 'missing-key',
      message: `${thing}${of} is missing. ${refuses(context.release)} Add ${section ? 'the table' : 'the key'}.`,
      path: at.path,
      fixes: section ? sectionFix(field.key, section) : keyFix(field, at.path),
    }),
  );
}

function keyFix(field: FieldShape, path: Path): readonly Fix[] {
  if (field.initial === undefined) return [];
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
