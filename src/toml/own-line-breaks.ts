import { lineBreakNear } from '../base/line-break.ts';
import type { NewValue, Operation } from '../base/operation.ts';
import { locate } from './find.ts';
import { isListValue, isLiteralValue, isTableValue } from './format-value.ts';
import type { TomlDocument } from './tree.ts';

/** The operation with the lines of its literals ended as those of the file are at that place: a literal is pasted text. */
export function withOwnLineBreaks(doc: TomlDocument, operation: Operation): Operation {
  if (!('value' in operation) || operation.value === undefined || !hasLines(operation.value))
    return operation;
  const lineBreak = lineBreakNear(doc.text, locate(doc, operation.path).start);
  return { ...operation, value: mapLiterals(operation.value, lineBreak) };
}

function hasLines(value: NewValue): boolean {
  if (typeof value !== 'object') return false;
  if (isLiteralValue(value)) return value.literal.includes('\n');
  return Object.values(isTableValue(value) ? value.table : value).some(hasLines);
}

function mapLiterals(value: NewValue, lineBreak: string): NewValue {
  if (typeof value !== 'object') return value;
  if (isLiteralValue(value)) return { literal: value.literal.replace(/\r?\n/g, lineBreak) };
  if (isListValue(value)) return value.map((item) => mapLiterals(item, lineBreak));
  if (!isTableValue(value)) return value;
  const pairs = Object.entries(value.table).map(
    ([key, item]) => [key, mapLiterals(item, lineBreak)] as const,
  );
  return { table: Object.fromEntries(pairs) };
}
