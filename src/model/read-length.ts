/** Structs in their array form: too few items are refused, too many dropped (spec/vm-config.md A.1). */
import type { Path } from '../base/path.ts';
import { errorAt, refuses, releaseName, warningAt } from './findings.ts';
import type { ReadContext } from './read-context.ts';
import type { StructShape } from './shape.ts';
import { startWith, subjectOf } from './subject.ts';

/** Nothing to say where all that is missing has a default. */
export function reportTooShort(count: number, path: Path, shape: StructShape, context: ReadContext): void {
  const needed = shape.fields.findLastIndex((field) => field.absence !== 'fill') + 1;
  if (count >= needed) return;
  const missing = shape.fields.slice(count, needed);
  // Appending to a section in array form would make values up that are never certain.
  const certain = path.length > 1 && missing.every((field) => field.isCertain);
  const operations = missing.map((field, i) => ({
    kind: 'insert-row' as const,
    path,
    index: count + i,
    value: { literal: field.initial ?? '0' },
  }));
  const has = count === 1 ? '1 item' : `${count} items`;
  context.report(
    errorAt({
      code: 'row-too-short',
      message: `${startWith(subjectOf(path, context))} has ${has}, it needs ${needed}. ${refuses(context.release)} Add ${missing.map((field) => field.key).join(', ')}.`,
      path,
      fixes: certain ? [{ title: 'Add the missing items', operations }] : [],
    }),
  );
}

export function reportSurplus(count: number, path: Path, shape: StructShape, context: ReadContext): void {
  const from = shape.fields.length;
  const surplus = count - from;
  const operations = Array.from({ length: surplus }, (_, i) => ({
    kind: 'remove-row' as const,
    path: [...path, count - 1 - i],
  }));
  const title = surplus === 1 ? 'Remove the surplus item' : `Remove ${surplus} surplus items`;
  context.report(
    warningAt({
      code: 'surplus-elements',
      message: `${startWith(subjectOf(path, context))} has ${count} items; ${releaseName(context.release)} reads ${from} and drops the rest. ${title}.`,
      path: [...path, from],
      fixes: [{ title, operations }],
    }),
  );
}
