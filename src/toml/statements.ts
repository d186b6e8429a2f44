import type { Span } from '../base/span.ts';
import { createScan, skipVoid } from './scan.ts';
import type { Entry, TableNode } from './tree.ts';

/** One `key = value` of a table. `key` is the table's own key that it defines or, by a dotted key, adds to. */
export interface Statement {
  readonly key: string;
  readonly entry: Entry;
  readonly span: Span;
}

/** The pairs that stand in a table's own lines (or braces), in the order of the text; tables with headers are left out. */
export function statementsOf(table: TableNode): readonly Statement[] {
  const found: Statement[] = [];
  for (const [key, entry] of table.entries) collect(key, entry, found);
  return found.sort((a, b) => a.span.start - b.span.start);
}

function collect(key: string, entry: Entry, out: Statement[]): void {
  const { value } = entry;
  if (value.kind === 'table' && value.form === 'dotted') {
    for (const inner of value.entries.values()) collect(key, inner, out);
  } else if (value.kind === 'table' && value.form !== 'inline') return;
  else if (value.kind === 'array' && value.form === 'header') return;
  else out.push({ key, entry, span: entry.span });
}

/** What stands between a key and its value; aligned columns are not continued. */
export function equalsStyle(text: string, { entry }: Statement): string {
  const scan = createScan(text, entry.keySpan.end);
  skipVoid(scan);
  const { at } = scan;
  const before = text.charAt(at - 1) === ' ' ? ' ' : '';
  const after = text.charAt(at + 1) === ' ' ? ' ' : '';
  return `${before}=${after}`;
}

/** An inline table as a bracketed list of pairs. */
export function pairsOf(table: TableNode): {
  readonly span: TableNode['span'];
  readonly items: readonly Statement[];
} {
  return { span: table.span, items: statementsOf(table) };
}
