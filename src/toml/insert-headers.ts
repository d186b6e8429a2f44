import { lineBreakNear } from '../base/line-break.ts';
import type { TextEdit } from '../base/text-edit.ts';
import { isLineEnd, lineStart, skipBlanksFrom } from './lines.ts';
import { commentLinesAbove } from './regions.ts';
import type { Entry, TomlDocument } from './tree.ts';

/**
 * Puts keys of the top level under `[table]` headers: one goes before each run of keys of one table, above the comment
 * lines of its first key. No line is changed. `tableOf`: undefined for a key that stays with those before it.
 * Undefined where that cannot be done: the file has tables already, or the keys of one table stand apart.
 */
export function insertHeaders(
  doc: TomlDocument,
  tableOf: (key: string) => string | undefined,
): readonly TextEdit[] | undefined {
  const entries = [...doc.root.entries.values()];
  if (entries.some(isTable)) return undefined;
  const edits: TextEdit[] = [];
  const seen = new Set<string>();
  let current: string | undefined;
  for (const { key, span } of entries) {
    const table = tableOf(key) ?? current;
    if (table === undefined) return undefined;
    if (table === current) continue;
    if (seen.has(table)) return undefined;
    seen.add(table);
    current = table;
    edits.push(headerBefore(doc, span.start, table));
  }
  return edits;
}

function isTable({ value }: Entry): boolean {
  return (
    (value.kind === 'table' && value.form !== 'inline') || (value.kind === 'array' && value.form === 'header')
  );
}

function headerBefore(doc: TomlDocument, key: number, table: string): TextEdit {
  const { text } = doc;
  const start = commentLinesAbove(doc, lineStart(text, key));
  const lineBreak = lineBreakNear(text, start);
  const above = lineStart(text, start - 1);
  const isApart = start <= 1 || isLineEnd(text, skipBlanksFrom(text, above));
  return { start, end: start, text: `${isApart ? '' : lineBreak}[${table}]${lineBreak}` };
}
