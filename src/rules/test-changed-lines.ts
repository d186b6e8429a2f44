/** Which lines an edit changes beyond what its operations are about. Only tests import this. */
import type { Operation } from '../base/operation.ts';
import { locate, type TomlDocument } from '../toml/index.ts';

/** A new key may need a table and a blank line around it; a new row has as many lines as its neighbours. */
const MOST_INSERTED = 8;

/** Lines that a fix changed or took away although no operation names a value on them, and added lines that none asked for. */
export function strayLines(
  before: TomlDocument,
  after: string,
  operations: readonly Operation[],
): readonly string[] {
  const old = linesWithoutCommas(before.text);
  const now = linesWithoutCommas(after);
  const gone = minus(old, now);
  const come = minus(now, old);
  const named = new Set(operations.flatMap((operation) => linesOf(before, operation)));
  const stray = gone.filter((line) => !named.has(line));
  const asked = operations.filter(({ kind }) => kind.startsWith('insert')).length * MOST_INSERTED;
  const surplus = come.length > gone.length + asked ? come : [];
  return [...stray, ...surplus];
}

/** A row that becomes the last one, or is it no more, may lose or gain its comma. */
function linesWithoutCommas(text: string): readonly string[] {
  return text.split('\n').map((line) => line.replace(/,(?=\s*(?:#|$))/, ''));
}

/** The lines that are in `a` more often than in `b`. */
function minus(a: readonly string[], b: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of b) counts.set(line, (counts.get(line) ?? 0) + 1);
  return a.filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count <= 0;
  });
}

/** The lines of the value that an operation is about; for removals also the comment lines right above it. */
function linesOf(doc: TomlDocument, operation: Operation): readonly string[] {
  if (!('path' in operation)) return [];
  const lines = linesWithoutCommas(doc.text);
  const { start, end } = locate(doc, operation.path);
  let first = doc.text.slice(0, start).split('\n').length - 1;
  const last = doc.text.slice(0, end).split('\n').length - 1;
  if (operation.kind === 'remove-key' || operation.kind === 'remove-row')
    while (first > 0 && /^\s*(#|$)/.test(lines[first - 1] ?? '')) first--;
  return lines.slice(first, last + 1);
}
